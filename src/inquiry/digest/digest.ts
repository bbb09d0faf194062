import type { DraftNode } from '../../conversation/content.ts'
import type { Digest } from '../../conversation/state.ts'
import { type Decision, noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { heading, prose } from '../../conversation/write.ts'
import type { AuditEntry } from '../../insights/audit.ts'
import type { Insight } from '../../insights/insight.ts'
import { dayIn } from '../../support/zoned.ts'
import { changedChart } from './changed-chart.ts'
import { type DigestItem, itemsOf, soonDay } from './items.ts'

/** Lines of one message, so that it is read on a telephone; the rest is counted. */
const most = 8
/** An entry of the log carries the instant at which its turn began, and may be written later than a digest of that instant reads. */
const overlapMs = 600_000

interface Asked extends Pick<Digest, 'since' | 'about' | 'language' | 'told'> {
  readonly timeZone: string
}

interface Made {
  readonly nodes: readonly DraftNode[]
  /** Something in it is new since the last one. */
  readonly news: boolean
  /** What the next digest need not tell again. */
  readonly told: readonly string[]
  readonly quoted: readonly Insight[]
  readonly cited: NonNullable<Decision['cited']>
  readonly records: Records
}

/**
 * What changed, is due, waits and is new over all of the workspace's insights since an instant, as one message: the gravest first,
 * with the figure of the first that changed over time.
 */
export async function digestOf(
  { tools }: TurnContext,
  { since, about, language, told, timeZone }: Asked,
): Promise<Made> {
  const { insights, evidence, ...logged } = await tools.newsOfInsights({
    since: told === null ? since : shortlyBefore(since),
    until: soonDay(tools.today),
  })
  const happened = logged.happened.filter((entry) => told?.includes(keyOf(entry)) !== true)
  const records = { evidence, catalog: tools.catalog, language }
  const found = insights
    .flatMap((insight) =>
      itemsOf(insight, { happened, ...records }, { since: dayIn(since, tools.timeZone), today: tools.today }),
    )
    .filter(({ kind }) => about === 'all' || kind === 'changed' || kind === 'scored')
    .sort(graverFirst)
  const shown = found.slice(0, most)
  const changed = shown.find(({ kind, chart }) => kind === 'changed' && chart)
  const news = found.some((item) => item.news)
  const chart = changed === undefined ? null : await changedChart(tools, changed.insight, evidence, language)
  const more = found.length - shown.length + logged.left
  const recent = logged.happened.filter(({ at }) => at > shortlyBefore(tools.now))
  return {
    news,
    told: recent.map(keyOf),
    quoted: shown.map(({ insight }) => insight),
    cited: {
      readings: Object.values(evidence.readings),
      findings: Object.values(evidence.findings),
      statements: Object.values(evidence.statements),
    },
    records: { ...noRecords, readings: chart?.readings ?? [] },
    nodes:
      shown.length === 0
        ? []
        : [
            heading('digest.since', { date: { date: dayIn(since, timeZone) } }),
            { type: 'facts', facts: shown.map(factOf) },
            ...(more > 0 ? [prose('digest.more', { count: { tally: more, of: 'items' } })] : []),
            ...(chart === null ? [] : [chart.node]),
            ...(shown.some(({ fell }) => fell) ? [prose('digest.again')] : []),
          ],
  }
}

function shortlyBefore(instant: string): string {
  return new Date(Date.parse(instant) - overlapMs).toISOString()
}

function keyOf({ at, insight, what, from, to }: AuditEntry): string {
  return [at, insight, what, from, to].join(' ')
}

const order: readonly DigestItem['kind'][] = ['changed', 'scored', 'due', 'waiting', 'new']

function graverFirst(one: DigestItem, other: DigestItem): number {
  return (
    order.indexOf(one.kind) - order.indexOf(other.kind) ||
    other.weight - one.weight ||
    one.day.localeCompare(other.day) ||
    one.insight.statement.localeCompare(other.insight.statement)
  )
}

function factOf({ label, value, note }: DigestItem) {
  return { label, value, ...(note === null ? {} : { note }) }
}
