import type { Evidence } from '../../evidence/evidence.ts'
import type { Quote } from '../../evidence/quote.ts'
import { toneOf } from './quote-stance.ts'
import type { Voices } from './voices.ts'

/** Words of a quote that is read at a glance. */
const shortest = 6
const longest = 40
const most = { own: 2, other: 1 }
/** A side of fewer may be a slip in reading the tone. */
const leastOther = 2

/** The customers' words to show: two that bear a claim out and one that does not, readable and new ones first. */
export function shownQuotes(
  { heard, against, verdict }: Pick<Voices, 'heard' | 'against' | 'verdict'>,
  seen: Evidence['quotes'],
): {
  readonly heard: readonly Quote[]
  readonly against: readonly Quote[]
} {
  const other = (quotes: readonly Quote[]) =>
    quotes.length < leastOther ? [] : choose(quotes, most.other, seen)
  return verdict === 'contradicts'
    ? { heard: other(heard), against: choose(against, most.own, seen) }
    : { heard: choose(heard, most.own, seen), against: other(against) }
}

/** Words that were masked (they were about a person) or shown before only where there are no others. */
function choose(quotes: readonly Quote[], count: number, seen: Evidence['quotes']): readonly Quote[] {
  const worth = ({ id, text }: Quote) => {
    const words = text.split(/\s+/u).length
    return (
      Number(words >= shortest && words <= longest) -
      Number(/\[\p{L}+\]/u.test(text)) -
      Number(seen[id] !== undefined)
    )
  }
  // Who speaks plainly is least likely to be read wrongly.
  const plain = ({ text, language }: Quote) => Math.abs(toneOf(text, language))
  const distinct = [...new Map(quotes.map((quote) => [quote.text, quote])).values()]
  return distinct.toSorted((a, b) => worth(b) - worth(a) || plain(b) - plain(a)).slice(0, count)
}
