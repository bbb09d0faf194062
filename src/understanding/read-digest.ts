import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon, findPhrases, keepLongest } from './lexicon.ts'
import { speltValue } from './spelt-number.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const meanings = [
  'digest',
  'day',
  'week',
  'month',
  'changes',
  'channel',
  'direct',
  'end',
  'every',
  ...weekdays,
  'morning',
  'evening',
  'around',
] as const
type Meaning = (typeof meanings)[number]

const vocabulary = readVocabulary('digest', z.record(z.enum(meanings), z.array(z.string())))
const lexicon = createLexicon(
  meanings.flatMap((meaning) => vocabulary[meaning].map((phrase) => ({ phrase, meaning }))),
)

/** A wish about the digest: when it is to come (`at` null where no time was said), that it ends, or one that was not understood. */
export type DigestWish =
  | {
      readonly kind: 'every'
      readonly every: 'day' | 'week' | 'month'
      /** 1 is Monday; null where none was said. */
      readonly weekday: number | null
      readonly at: string | null
      readonly about: 'all' | 'changes'
      /** Where it is to come: here where nothing else was said. */
      readonly to: 'thread' | 'channel' | 'direct'
    }
  | { readonly kind: 'end' }

const longest = 120
const lastHour = 23
const lastMinute = 59
const noon = 12

/**
 * The wish that a digest comes by itself, or no more ("digest every Monday at nine", "gửi bản tin mỗi sáng thứ hai lúc 9 giờ");
 * null for a message about anything else, and for the bare word, which asks for one now.
 */
export function readDigest(text: string): DigestWish | null {
  if (text.length > longest) return null
  const read = tokenise(text.replace(/^\s*\//u, ''))
  const hits = keepLongest(findPhrases(read, lexicon))
  const said = new Set(hits.map((hit) => hit.meaning))
  if (!said.has('digest')) return null
  const covered = new Set(hits.flatMap(({ from, to }) => read.slice(from, to)))
  const time = timeIn(
    read.filter((word) => !covered.has(word)),
    said,
  )
  if (time === null) return null
  if (said.has('end')) return { kind: 'end' }
  const about = said.has('changes') ? 'changes' : 'all'
  const day = weekdays.findIndex((name) => said.has(name)) + 1
  const named = day > 0 ? 'week' : (['day', 'week', 'month'] as const).find((name) => said.has(name))
  // What comes only when something changed is looked for every day.
  const every = named ?? (about === 'changes' ? 'day' : undefined)
  if (every === undefined) return null
  const to = said.has('direct') ? 'direct' : said.has('channel') ? 'channel' : 'thread'
  return { kind: 'every', every, weekday: day === 0 ? null : day, at: time.at, about, to }
}

/** The hour and minute that are left of a message; null where anything else is left as well. */
function timeIn(left: readonly Word[], said: ReadonlySet<Meaning>): { readonly at: string | null } | null {
  const values = left.map(({ folded }) => {
    const digits = /^\d{1,2}$/u.exec(folded)?.[0]
    return digits === undefined ? speltValue(folded) : Number(digits)
  })
  const [hour, minute = 0, ...more] = values
  if (hour === undefined) return { at: null }
  if (hour === null || minute === null || more.length > 0) return null
  const full = said.has('evening') && hour < noon ? hour + noon : hour
  if (full > lastHour || minute > lastMinute || !Number.isInteger(full) || !Number.isInteger(minute))
    return null
  return { at: `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}
