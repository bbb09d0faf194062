import type { DraftNode } from '../../conversation/content.ts'
import type { Digest } from '../../conversation/state.ts'
import { type Decision, noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { heading, prose } from '../../conversation/write.ts'
import type { Insight } from '../../insights/insight.ts'
import { dayIn } from '../../support/zoned.ts'
import { changedChart } from './changed-chart.ts'
import { type DigestItem, itemsOf, soonDay } from './items.ts'

/** Lines of one message, so that it is read on a telephone; the rest is counted. */
const most = 8

interface Asked extends Pick<Digest, 'since' | 'about' | 'language'> {
  readonly timeZone: string
}

interface Made {
  readonly nodes: readonly DraftNode[]
  /** Something in it is new since the last one. */
  readonly news: boolean
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
  { since, about, language, timeZone }: Asked,
): Promise<Made> {
  const { insights, happened, evidence } = await tools.newsOfInsights({ since, until: soonDay(tools.today) })
  const records = { evidence, catalog: tools.catalog, language }
  const found = insights
    .flatMap((insight) => itemsOf(insight, { happened, ...records }, { since, today: tools.today }))
    .filter(({ kind }) => about === 'all' || kind === 'changed' || kind === 'scored')
    .sort(graverFirst)
  const shown = found.slice(0, most)
  const changed = shown.find(({ kind, chart }) => kind === 'changed' && chart)
  const news = found.some((item) => item.news)
  const chart = changed === undefined ? null : await changedChart(tools, changed.insight, evidence, language)
  const more = found.length - shown.length
  return {
    news,
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
            ...(changed === undefined ? [] : [prose('digest.again')]),
          ],
  }
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
