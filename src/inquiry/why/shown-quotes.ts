import type { Quote } from '../../evidence/quote.ts'
import type { Voices } from './voices.ts'

/** Words of a quote that is read at a glance. */
const shortest = 6
const longest = 40
const most = { heard: 2, against: 1 }

/** The customers' words to show: two that bear a claim out and one that does not, readable ones first. */
export function shownQuotes({ heard, against, verdict }: Pick<Voices, 'heard' | 'against' | 'verdict'>): {
  readonly heard: readonly Quote[]
  readonly against: readonly Quote[]
} {
  const turned = verdict === 'contradicts'
  return {
    heard: choose(heard, turned ? most.against : most.heard),
    against: choose(against, turned ? most.heard : most.against),
  }
}

/** What was masked was about a person: such words only where there are no others. */
function choose(quotes: readonly Quote[], count: number): readonly Quote[] {
  const worth = ({ text }: Quote) => {
    const words = text.split(/\s+/u).length
    return Number(words >= shortest && words <= longest) - Number(/\[\p{L}+\]/u.test(text))
  }
  const distinct = [...new Map(quotes.map((quote) => [quote.text, quote])).values()]
  return distinct.toSorted((a, b) => worth(b) - worth(a)).slice(0, count)
}
