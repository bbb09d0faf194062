import { differenceOf } from '../../analysis/comparison/difference.ts'
import { wilsonInterval } from '../../analysis/comparison/wilson.ts'
import type { TurnContext } from '../../conversation/step.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Quote } from '../../evidence/quote.ts'
import type { Reading } from '../../evidence/reading.ts'
import { readEmotion } from '../../understanding/read-emotion.ts'
import { type Stance, stanceOf } from './quote-stance.ts'
import type { Verdict } from './verdict.ts'

/** What customers say on a claim. */
export interface Voices {
  /** How many customers speak for it, against it, or only of it; before and since the figure moved, where it did. */
  readonly finding: Finding
  readonly readings: readonly Reading[]
  readonly heard: readonly Quote[]
  readonly against: readonly Quote[]
  readonly emotions: readonly string[]
  readonly verdict: Verdict
}

export interface Sought {
  readonly terms: readonly string[]
  /** The claim is of something good. */
  readonly praise: boolean
  readonly since: {
    readonly since: string
    readonly before: { from: string; to: string }
    readonly after: { from: string; to: string }
  } | null
}

/** Customers whose words are weighed; the ones that name most of the terms come first. */
const mostVoices = 1000
/** Fewer customers who take a side say nothing either way. */
const leastSides = 4
const level = 0.95
/** An emotion is the theme's where at least this share of those who bear it out name it, and this many. */
const emotionShare = 0.15
const leastEmotional = 3
const shownEmotions = 2

/**
 * Customers who speak of a claim's matter, weighed: to speak of it is not to bear it out. It is borne out where clearly more
 * customers (Wilson 1927, 95 %) speak for than against, and, where the figure in question moved on a day, where the
 * matter also came up more often since. Null where nobody speaks of it.
 */
export async function hearVoices(
  { tools }: TurnContext,
  { terms, praise, since }: Sought,
): Promise<Voices | null> {
  if (terms.length === 0) return null
  const found = await tools.searchQuotes({ terms, limit: mostVoices })
  if (found.length === 0) return null
  const counted = await tools.countQuotes({ terms, limit: 1 })
  const sides = Map.groupBy(found, (quote): Stance => stanceOf(quote, terms, praise))
  const heard = sides.get('for') ?? []
  const against = sides.get('against') ?? []
  const around = since === null ? null : await aroundDay(tools, terms, since)
  const row = counted.rows[0]
  const stats = {
    matched: row?.numerator ?? 0,
    all: row?.denominator ?? 0,
    n_for: heard.length,
    n_against: against.length,
    n_mentions: found.length - heard.length - against.length,
    ...around?.stats,
  }
  return {
    heard,
    against,
    emotions: emotionsOf(heard),
    verdict: verdictOf(heard.length, against.length, around?.rose ?? null),
    readings: [counted, ...(around?.readings ?? [])],
    finding: {
      id: tools.id('fd'),
      workspace: tools.workspace,
      kind: 'quotes',
      metric: 'quotes.quotes',
      names: {},
      stats,
      dates: since === null ? {} : { since: since.since },
      readings: [counted.id, ...(around?.readings ?? []).map(({ id }) => id)],
      testedWith: 1,
      kept: true,
      flags: found.length < mostVoices ? [] : ['truncated'],
    },
  }
}

/** Whether the matter came up in a larger share of all messages since the day. */
async function aroundDay(
  tools: TurnContext['tools'],
  terms: readonly string[],
  { before, after }: NonNullable<Sought['since']>,
) {
  const then = await tools.countQuotes({ terms, limit: 1, timeRange: before })
  const now = await tools.countQuotes({ terms, limit: 1, timeRange: after })
  const share = ({ rows: [row] }: Reading) => ({
    kind: 'rate' as const,
    successes: row?.numerator ?? 0,
    n: row?.denominator ?? 0,
  })
  const [one, two] = [share(now), share(then)]
  if (one.n === 0 || two.n === 0) return null
  const result = differenceOf(one, two, level)
  const rose = result.kind !== 'cannot_tell' && result.low > 0
  return {
    rose,
    readings: [then, now],
    stats: { n_before: two.successes, n_since: one.successes },
  }
}

function verdictOf(heard: number, against: number, rose: boolean | null): Verdict {
  const sides = heard + against
  if (sides < leastSides) return 'unclear'
  const { low, high } = wilsonInterval(heard, sides, level)
  if (high < 0.5) return 'contradicts'
  // What customers always said does not explain what changed on a day.
  return low > 0.5 && rose !== false ? 'supports' : 'unclear'
}

function emotionsOf(quotes: readonly Quote[]): readonly string[] {
  const named = quotes.map(({ text }) => readEmotion(text))
  const counts = Map.groupBy(named.flat(), (tag) => tag)
  return [...counts]
    .map(([tag, { length }]) => ({ tag, length }))
    .filter(({ length }) => length >= leastEmotional && length >= emotionShare * quotes.length)
    .toSorted((a, b) => b.length - a.length || a.tag.localeCompare(b.tag))
    .slice(0, shownEmotions)
    .map(({ tag }) => tag)
}
