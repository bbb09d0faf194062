import type { TurnContext } from '../../conversation/step.ts'
import { toneOf } from '../../inquiry/why/quote-stance.ts'
import type { Insight } from '../../insights/insight.ts'
import { isNearCopy } from '../../insights/near-copy.ts'
import { readEmotion } from '../../understanding/read-emotion.ts'
import { speaksOfWanting } from '../../understanding/speaks-of-wanting.ts'
import type { Slot } from './slots.ts'

/** Words of one customer that may fill a slot. */
export interface CustomersWords {
  readonly quote: string
  readonly words: string
}

const most = 3
/** Words of a sentence that can be part of another. */
const shortest = 4
const longest = 22
/** From here on a sentence complains. */
const complaint = -0.25
/** Two that share so many words say the same. */
const same = 0.6
const troubled: readonly string[] = ['fear', 'anger', 'sadness', 'disgust']

/**
 * What customers themselves said that may fill a slot, out of the quotes that bear the cause out, or before one is named those
 * of any claim: wishes for what they
 * want, complaints for why and for what stands in their way. Only in the thread's language, and nothing that the insight
 * says already.
 */
export function customersWords(
  { state, evidence }: TurnContext,
  insight: Insight,
  slot: Slot,
): readonly CustomersWords[] {
  if (slot === 'emotion' || slot === 'notFor') return []
  const taken = [insight.want, insight.motivation, insight.tension].flatMap((said) => said?.words ?? [])
  const supporting = insight.links.filter(({ relation }) => relation === 'supports')
  const ofCause = supporting.filter(({ claim }) => claim === insight.motivation?.statement)
  const quotes = (ofCause.length > 0 ? ofCause : supporting)
    .flatMap((link) => evidence.quotes[link.evidence] ?? [])
    .filter(({ language }) => language === state.language)
  const found: CustomersWords[] = []
  for (const { id, text } of new Set(quotes)) {
    const words = sentencesOf(text).find(
      (sentence) =>
        fits(sentence, slot, state.language) &&
        ![...taken, ...found.map((other) => other.words)].some((known) => isNearCopy(known, sentence, same)),
    )
    if (words !== undefined) found.push({ quote: id, words })
  }
  return found.slice(0, most)
}

/** The sentences of a text, each without the clauses that name a sum, a number or a masked name. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[.!?…]+(?:\s+|$)/u)
    .flatMap((sentence) => sentence.split(/(?:^|,\s*)[^,]*(?:\p{N}|\[\p{L}+\])[^,]*(?:,\s*|$)/u))
    .map((clauses) => clauses.trim())
    .filter((clauses) => {
      const count = clauses.split(/\s+/u).length
      return count >= shortest && count <= longest
    })
}

function fits(sentence: string, slot: Slot, language: string): boolean {
  if (slot === 'want') return speaksOfWanting(sentence)
  if (speaksOfWanting(sentence)) return false
  return readEmotion(sentence).some((tag) => troubled.includes(tag)) || toneOf(sentence, language) < complaint
}
