import type { Quote } from '../../evidence/quote.ts'
import { fold } from '../../support/fold.ts'
import { readClauses } from '../../text/clauses.ts'
import { englishSentiment } from '../../text/english-sentiment.ts'
import { vietnameseLexiconSentiment } from '../../text/vietnamese-lexicon.ts'
import { readEmotion } from '../../understanding/read-emotion.ts'
import { denials } from './concepts.ts'

/** What a customer's words are to a claim; `mentions` speaks of the matter and takes no side. */
export type Stance = 'for' | 'against' | 'mentions'

/** Of five stars, the last that is low and the first that is high. */
const lowStars = 2
const highStars = 4
/** A single faint word, as in a plain question, takes no side. */
const faint = 0.25
const troubled: readonly string[] = ['fear', 'anger', 'sadness', 'disgust']
const deniedBy = denials.map((words) => foldedWords(words, 'vi'))

/**
 * Whether a customer who speaks of a claimed trouble bears it out: words that take it back in the same clause
 * ("không tiếc tiền ship") and praise speak against it, complaint and fear, anger, sadness or disgust for it. For a claim of something good (`praise`) the sides change places.
 *
 * Example: "OTP nhanh, yên tâm hơn" on the claim that the OTP is the trouble is `against`.
 */
export function stanceOf(quote: Quote, terms: readonly string[], praise: boolean): Stance {
  if (denies(quote, terms)) return 'against'
  const content = contentment(quote)
  if (content === null) return 'mentions'
  return content === praise ? 'for' : 'against'
}

/** Whether a customer is content; null where the words do not tell. */
function contentment({ stars, language, text }: Quote): boolean | null {
  if (stars !== undefined && stars <= lowStars) return false
  if (readEmotion(text).some((tag) => troubled.includes(tag))) return false
  if (stars !== undefined && stars >= highStars) return true
  const tone = toneOf(text, language)
  return Math.abs(tone) < faint ? null : tone > 0
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
