import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { tokenise } from './tokenise.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('handover', z.strictObject({ to: list, around: list }))
const leads = vocabulary.to
  .map((phrase) => tokenise(phrase).map((word) => word.folded))
  .sort((a, b) => b.length - a.length)
const around = vocabulary.around.map((phrase) => tokenise(phrase).map((word) => word.folded))
const longestName = 4

/** The name of the colleague that a thread is to be handed over to ("hand over to Minh", "bàn giao cho chị Hoa nhé"); null for others. */
export function readHandover(text: string): string | null {
  const written = text
    .normalize('NFC')
    .trim()
    .replace(/^\//u, '')
    .replace(/[.!]+$/u, '')
  const read = tokenise(written)
  const lead = leads.find((phrase) => phrase.every((word, at) => read[at]?.folded === word))
  if (lead === undefined) return null
  const tail = around.find((phrase) =>
    phrase.every((word, at) => read[read.length - phrase.length + at]?.folded === word),
  )
  const name = read.slice(lead.length, read.length - (tail?.length ?? 0))
  const [first] = name
  const last = name.at(-1)
  if (first === undefined || last === undefined || name.length > longestName) return null
  return written.slice(first.start, last.end)
}
