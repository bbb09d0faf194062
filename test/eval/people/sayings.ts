import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Language } from '../../../src/locales/locale.ts'
import { fold } from '../../../src/support/fold.ts'

const said = z.strictObject({ en: z.array(z.string()).min(1), vi: z.array(z.string()).min(1) })
const sayings = z
  .strictObject({
    answers: z.record(z.string(), said),
    anytime: z.strictObject({
      doubt: said,
      figure: said,
      analysis: said,
      correction: said,
      vague: said,
      curt: said,
      chat: said,
      insult: said,
      opinion: said,
      command: said,
      wake: said,
      quote: said,
    }),
    noise: z.array(z.string()).min(1),
  })
  .parse(parse(readFileSync(new URL('sayings.yml', import.meta.url), 'utf8')))

export type Topic = keyof typeof sayings.anytime
/** A language as it is typed: `plain` is Vietnamese without diacritics and in teen spelling. */
export type Tongue = Language | 'plain'

export const noise: readonly string[] = sayings.noise

/** What may be said at any moment on a topic. */
export function remarks(topic: Topic, tongue: Tongue): readonly string[] {
  return inTongue(sayings.anytime[topic], tongue)
}

/** Answers to a question that waits, the ones that lead on first; those of `about` before those of the question. */
export function answersTo(ask: string, about: string | null, tongue: Tongue): readonly string[] {
  const known = sayings.answers[`${ask}.${about}`] ?? sayings.answers[ask]
  return known === undefined ? [] : inTongue(known, tongue)
}

function inTongue({ en, vi }: z.infer<typeof said>, tongue: Tongue): readonly string[] {
  if (tongue === 'en') return en
  return tongue === 'vi' ? vi : vi.map(teenSpelling)
}

const shorthand: Readonly<Record<string, string>> = {
  khong: 'ko',
  duoc: 'dc',
  gi: 'j',
  vay: 'v',
  roi: 'r',
  'nhu the nao': 'ntn',
  'khach hang': 'kh',
  minh: 'mk',
  'dien thoai': 'dt',
}

/** `vì sao không được` as it is typed in a hurry: `vi sao ko dc`. */
function teenSpelling(text: string): string {
  return Object.entries(shorthand).reduce(
    (typed, [whole, short]) => typed.replaceAll(new RegExp(`\\b${whole}\\b`, 'gu'), short),
    fold(text),
  )
}
