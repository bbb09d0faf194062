import type { Quote } from '../../evidence/quote.ts'
import { fold } from '../../support/fold.ts'
import { readClauses } from '../../text/clauses.ts'
import { englishSentiment } from '../../text/english-sentiment.ts'
import { type Leaning, leaningOf } from '../../text/sentiment.ts'
import { vietnameseLexiconSentiment } from '../../text/vietnamese-lexicon.ts'
import { denials } from './concepts.ts'

/** What a customer's words are to a claim; `mentions` speaks of the matter and takes no side. */
export type Stance = 'for' | 'against' | 'mentions'

/** Of five stars, the last that is low and the first that is high. */
const lowStars = 2
const highStars = 4
const deniedBy = denials.map((words) => foldedWords(words, 'vi'))

/**
 * Whether a customer who speaks of a claimed trouble bears it out: words that take it back in the same clause
 * ("không tiếc tiền ship") and praise speak against it, complaint for it; stars count before the tone of the words. For a
 * claim of something good (`praise`) the sides change places.
 *
 * Example: "OTP nhanh, yên tâm hơn" on the claim that the OTP is the trouble is `against`.
 */
export function stanceOf(quote: Quote, terms: readonly string[], praise: boolean): Stance {
  if (denies(quote, terms)) return 'against'
  const leaning = leaningOfQuote(quote)
  if (leaning === 'neutral') return 'mentions'
  return (leaning === 'positive') === praise ? 'for' : 'against'
}

function leaningOfQuote({ stars, language, text }: Quote): Leaning {
  if (stars !== undefined && stars <= lowStars) return 'negative'
  if (stars !== undefined && stars >= highStars) return 'positive'
  return leaningOf(toneOf(text, language))
}

/** How good a text sounds, -1 to 1, by the lexicon of its language. */
export function toneOf(text: string, language: string): number {
  return language === 'vi' ? vietnameseLexiconSentiment(text) : englishSentiment(text).compound
}

function denies({ text, language }: Quote, terms: readonly string[]): boolean {
  const named = terms.map((term) => foldedWords(term, language))
  return readClauses(text, language)
    .map((clause) => ` ${clause.map(({ folded }) => folded).join(' ')} `)
    .some(
      (clause) =>
        named.some((words) => clause.includes(words)) && deniedBy.some((words) => clause.includes(words)),
    )
}

function foldedWords(text: string, language: string): string {
  const words = readClauses(text, language).flatMap((clause) => clause.map(({ folded }) => fold(folded)))
  return ` ${words.join(' ')} `
}
