import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { findCues } from './cues.ts'
import { createLexicon, findPhrases, keepLongest } from './lexicon.ts'
import type { Span } from './span.ts'
import { isStopword } from './stopwords.ts'
import type { Word } from './word.ts'
import { words } from './words.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'events',
  z.strictObject({ since: list, after: list, before: list, opens: list, reasons: list }),
)
const sides = ['since', 'after', 'before'] as const
const lexicon = createLexicon(
  sides.flatMap((side) => vocabulary[side].map((phrase) => ({ phrase, meaning: side }))),
)
const opens = new Set(vocabulary.opens)
const reasons = new Set(vocabulary.reasons)
const longest = 8

/** Something that happened, on a day that the text does not tell. */
export interface NamedEvent {
  readonly side: (typeof sides)[number]
  /** As it was written: "the redesign". */
  readonly words: string
}

/**
 * The event that a text counts time from without saying its day ("since the redesign", "từ khi đổi giao diện"), or null.
 * `dated` are the dates of the text, `named` its metrics: neither is an event.
 */
export function readEvent(
  text: string,
  language: Language,
  { dated, named }: { readonly dated: Span | undefined; readonly named: readonly Span[] },
): NamedEvent | null {
  const written = text.normalize('NFC')
  const read = words(text, language)
  for (const hit of keepLongest(findPhrases(read, lexicon, { language })).sort((a, b) => a.from - b.from)) {
    const lead = read[hit.to - 1]
    const ends = findCues(read.slice(hit.to), language, 'question_words', 'why').map(
      (cue) => cue.from + hit.to,
    )
    const stop = Math.min(read.length, hit.to + longest, ...ends)
    const run = read.slice(hit.to, stop)
    // "Since the redesign orders fell": a metric that then goes its way is no part of the event.
    const goesOn = findCues(run, language, 'less', 'more', 'changed').length > 0
    const stops = [...(goesOn ? named : []), ...(dated === undefined ? [] : [dated])]
    const cut = run.findIndex(
      (item, index) =>
        /[,.;:!?\n]/.test(written.slice((run[index - 1] ?? lead)?.end, item.start)) ||
        (index > 0 && stops.some((span) => span.start <= item.start && item.start < span.end)),
    )
    const event = trimmed(cut < 0 ? run : run.slice(0, cut))
    const [first] = event
    const last = event.at(-1)
    if (first === undefined || last === undefined || event.every(isStopword)) continue
    if (dated !== undefined && dated.start <= first.start && first.start < dated.end) continue
    if (language === 'en' && (!opens.has(first.folded) || event.some(({ folded }) => reasons.has(folded))))
      continue
    return { side: hit.meaning, words: written.slice(first.start, last.end) }
  }
  return null
}

/** Without the small words that lead on to what comes after. */
function trimmed(run: readonly Word[]): readonly Word[] {
  const last = run.findLastIndex((item) => !isStopword(item))
  return run.slice(0, last + 1)
}
