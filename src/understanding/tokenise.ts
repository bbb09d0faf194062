import { fold } from '../support/fold.ts'
import { stem } from './stem.ts'
import type { Word } from './word.ts'

/** Longer texts are read up to here; nobody asks a question of more than a page. */
export const readLimit = 4000

/** The words of a text in order: letters and digits, with `_`, camelCase and punctuation as breaks. */
export function tokenise(text: string): Word[] {
  const bounded = text.normalize('NFC').slice(0, readLimit)
  return [...bounded.matchAll(/[\p{L}\p{M}]+(?:['’](?=\p{L})[\p{L}\p{M}]+)?|\d+/gu)].flatMap((match) =>
    splitCamelCase(match[0], match.index),
  )
}

/** "VisitorType" is two words; "iPhone" and "iOS" are one. */
function splitCamelCase(run: string, offset: number): Word[] {
  let start = offset
  return run.split(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/u).map((part) => {
    start += part.length
    return word(part, start - part.length, start)
  })
}

/** A word made of `text` that stands for the span `start..end`. */
export function word(text: string, start: number, end: number): Word {
  const raw = text.toLowerCase().replace(/['’]/g, '')
  const folded = fold(raw)
  return { raw, folded, stem: stem(folded), start, end }
}
