import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('meanings', z.strictObject({ opens: list, middles: list, idle: list }))
const longestFirst = (phrases: readonly string[]) => phrases.toSorted((a, b) => b.length - a.length)
const opens = longestFirst(vocabulary.opens)
const middles = longestFirst(vocabulary.middles)
const idle = vocabulary.idle

/** Words of a term, and characters of what it means, beyond which it is no definition but a story. */
const mostWords = 6
const longest = 160

/** What a word means to whoever says so, both to the letter. */
export interface SaidMeaning {
  readonly term: string
  readonly means: string
}

/**
 * Reads "revenue means net of returns", "by GMV we mean revenue", "doanh số bên mình là doanh thu" as a term and its meaning; null
 * for anything else, with "revenue means a lot to them".
 */
export function readMeaning(text: string): SaidMeaning | null {
  const written = text
    .normalize('NFC')
    .trim()
    .replace(/[.!]+$/u, '')
  if (/[?？\n]/u.test(written)) return null
  const said = written.toLowerCase()
  const found = middles
    .map((middle) => ({ middle, at: wholeAt(said, middle) }))
    .filter(({ at }) => at > 0)
    .toSorted((a, b) => a.at - b.at || b.middle.length - a.middle.length)[0]
  if (found === undefined) return null
  const term = bare(withoutOpening(written.slice(0, found.at)))
  const means = bare(written.slice(found.at + found.middle.length))
  const wordy = term.split(/\s+/u).length > mostWords || means.length > longest
  if (term === '' || means.length < 2 || wordy) return null
  const goesOn = ` ${fold(means)} `
  return idle.some((phrase) => goesOn.startsWith(` ${fold(phrase)} `)) ? null : { term, means }
}

function withoutOpening(written: string): string {
  const said = written.trimStart().toLowerCase()
  const opening = opens.find((phrase) => said.startsWith(`${phrase} `) || said.startsWith(`${phrase},`))
  return opening === undefined ? written : written.trimStart().slice(opening.length)
}

function wholeAt(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + phrase.length] ?? ' '
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at
  }
  return -1
}

/** Without what stands around it: quotation marks, commas, colons. */
function bare(text: string): string {
  return text.replace(/^[\s,:;"“”'«»*]+|[\s,:;"“”'«»*]+$/gu, '')
}
