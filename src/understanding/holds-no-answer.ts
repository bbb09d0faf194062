import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { readReply } from './read-reply.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

const list = z.array(z.string()).transform((phrases) =>
  phrases
    .map((phrase) => tokenise(phrase).map((word) => word.folded))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length),
)
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
const breaks = /[,.;:!?\n…]|\s[-–—]\s|\s(?:but|nhưng|nhung)\s/iu

/**
 * Whether an answer to an open question holds nothing to keep: "skip", "không biết", a bare "ok" or "no", or a doubt in
 * many words ("honestly I couldn't tell you, we never looked into that"). "I don't know, maybe the price" holds one.
 */
export function holdsNoAnswer(text: string): boolean {
  const reply = readReply(text)
  if (reply.kind === 'skip') return true
  const short = reply.kind === 'yes' || reply.kind === 'no' || reply.kind === 'unknown'
  if (short && reply.rest === '') return true
  if (reply.kind === 'unknown' && !breaks.test(text)) return true
  const clauses = text.normalize('NFC').split(breaks).map(weigh)
  const said = reply.kind === 'unknown' ? clauses.slice(1) : clauses
  const doubted = reply.kind === 'unknown' || said.includes('doubt')
  return doubted && !said.includes('claim')
}

/** An answer without the doubt that leads it in: "maybe the price" of "hard to say, maybe the price". */
export function answerIn(text: string): string {
  const written = text.trim()
  let at = 0
  for (const clause of written.split(new RegExp(`(?<=${breaks.source})`, 'iu'))) {
    if (weigh(clause) === 'claim') break
    at += clause.length
  }
  const rest = written.slice(at).trim()
  return at === 0 || rest === '' || !holdsNoAnswer(written.slice(0, at)) ? written : rest
}

/** Whether "I don't know …" tells what a customer does not know: "I don't know whether my money is gone". */
export function wondersAsCustomer(text: string): boolean {
  const { kind, rest } = readReply(text)
  const read = tokenise(rest)
  return (
    kind === 'unknown' &&
    startsAt(read, 0, vocabulary.wondering) > 0 &&
    read.every((_word, at) => startsAt(read, at, vocabulary.others) === 0)
  )
}

function weigh(clause: string): 'nothing' | 'doubt' | 'claim' {
  const read = tokenise(clause)
  const from = pass(read, 0, around)
  if (from >= read.length) return 'nothing'
  if (startsAt(read, from, vocabulary.strong) > 0) return 'doubt'
  const weak = startsAt(read, from, vocabulary.weak)
  return weak > 0 && pass(read, from + weak, after) >= read.length ? 'doubt' : 'claim'
}

/** The place after all phrases of the list that follow one another from a place on. */
function pass(read: readonly Word[], from: number, phrases: readonly (readonly string[])[]): number {
  const length = startsAt(read, from, phrases)
  return length === 0 ? from : pass(read, from + length, phrases)
}

/** How many words the longest phrase of the list takes at a place; 0 where none stands there. */
function startsAt(read: readonly Word[], at: number, phrases: readonly (readonly string[])[]): number {
  return (
    phrases.find((phrase) => phrase.every((word, place) => read[at + place]?.folded === word))?.length ?? 0
  )
}
