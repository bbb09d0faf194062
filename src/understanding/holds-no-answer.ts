import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { lengthAt, type Phrase, phrasesOf } from './phrase-at.ts'
import { readReply } from './read-reply.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

const list = z.array(z.string()).transform(phrasesOf)
const vocabulary = readVocabulary(
  'doubts',
  z.strictObject({
    selves: list,
    padding: list,
    strong: list,
    weak: list,
    tails: list,
    wondering: list,
    others: list,
  }),
)
const around = [...vocabulary.padding, ...vocabulary.selves]
const after = [...vocabulary.tails, ...vocabulary.padding]
/** Where a clause ends, the break with it. */
const breaks = /([,.;:!?\n…]|\s[-–—]\s|\s(?:but|nhưng|nhung)\s)/iu

/**
 * Whether an answer to an open question holds nothing to keep: "skip", "không biết", a bare "ok" or "no", or a doubt in
 * many words ("honestly I couldn't tell you, we never looked into that"). "I don't know, maybe the price" holds one.
 */
export function holdsNoAnswer(text: string): boolean {
  const reply = readReply(text)
  if (reply.kind === 'skip') return true
  const short = reply.kind === 'yes' || reply.kind === 'no' || reply.kind === 'unknown'
  if (short && reply.rest === '') return true
  const unknown = reply.kind === 'unknown'
  const weights = clausesOf(text).map(({ weight }) => weight)
  const said = unknown ? weights.slice(1) : weights
  return (unknown || said.includes('doubt')) && !said.includes('claim')
}

/** An answer without the doubt that leads it in: "maybe the price" of "hard to say, maybe the price". */
export function answerIn(text: string): string {
  const clauses = clausesOf(text)
  const claim = clauses.findIndex(({ weight }) => weight === 'claim')
  const led = clauses.slice(0, claim).some(({ weight }) => weight === 'doubt')
  return text.trim().slice(claim > 0 && led ? clauses[claim]?.start : 0)
}

/** Whether "I don't know …" tells what a customer does not know: "I don't know whether my money is gone". */
export function wondersAsCustomer(text: string): boolean {
  const { kind, rest } = readReply(text)
  const read = tokenise(rest)
  return (
    kind === 'unknown' &&
    lengthAt(read, 0, vocabulary.wondering) > 0 &&
    read.every((_word, at) => lengthAt(read, at, vocabulary.others) === 0)
  )
}

/** The clauses of a text, where each begins in the trimmed text, and what it weighs. */
function clausesOf(text: string): readonly { readonly start: number; readonly weight: Weight }[] {
  let end = 0
  // Clauses and breaks by turns.
  return text
    .trim()
    .split(breaks)
    .flatMap((part, place) => {
      const start = end + part.length - part.trimStart().length
      end += part.length
      return place % 2 === 0 ? [{ start, weight: weigh(part) }] : []
    })
}

type Weight = 'nothing' | 'doubt' | 'claim'

function weigh(clause: string): Weight {
  const read = tokenise(clause)
  const from = pass(read, 0, around)
  if (from >= read.length) return 'nothing'
  if (lengthAt(read, from, vocabulary.strong) > 0) return 'doubt'
  const weak = lengthAt(read, from, vocabulary.weak)
  return weak > 0 && pass(read, from + weak, after) >= read.length ? 'doubt' : 'claim'
}

/** The place after all phrases of the list that follow one another from a place on. */
function pass(read: readonly Word[], from: number, phrases: readonly Phrase[]): number {
  const length = lengthAt(read, from, phrases)
  return length === 0 ? from : pass(read, from + length, phrases)
}
