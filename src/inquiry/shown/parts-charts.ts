import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { only, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Said } from '../../locales/said.ts'
import { driverGroup } from '../said/driver-said.ts'
import { labelOf } from '../said/metric-label.ts'
import { type Part, waterfallChart } from './waterfall-chart.ts'

/** The factors of a product as a waterfall from the earlier period to the present one. */
export function factorsChart(finding: Finding, { tools, state }: TurnContext): DraftNode | null {
  const { names, id } = finding
  const places = Object.keys(names)
    .filter((key) => /^factor\d+$/u.test(key))
    .map((key) => key.slice('factor'.length))
    .toSorted()
  const parts: readonly Part[] = [
    { label: day(id, 'earlierFrom'), stat: 'second', total: true },
    ...places.map((place) => ({
      label: only(labelOf(names[`factor${place}`], tools.catalog, state.language)),
      stat: `part${place}`,
    })),
    { label: day(id, 'from'), stat: 'first', total: true },
  ]
  const metric = labelOf(finding.metric, tools.catalog, state.language)
  return waterfallChart(finding, say('chart.change_parts', { metric }), parts)
}

/** A driver's figure and that of all the rest, earlier and now. */
export function driverChart(finding: Finding, { tools, state }: TurnContext): DraftNode | null {
  const [reading] = finding.readings
  if (reading === undefined) return null
  const { id } = finding
  const title = say('chart.driver', { metric: labelOf(finding.metric, tools.catalog, state.language) })
  const groups = [
    { label: only(driverGroup(finding, tools.catalog, state.language)), earlier: 'second', present: 'first' },
    { label: say('segment.rest'), earlier: 'otherSecond', present: 'otherFirst' },
  ] as const
  const seen = (name: Said, earlier: string, present: string) =>
    say('chart.from_to', { name, earlier: { ref: `${id}.${earlier}` }, present: { ref: `${id}.${present}` } })
  const series = (label: Said, side: 'earlier' | 'present') => ({
    label,
    reading,
    points: groups.map((group) => ({ ref: `${id}.${group[side]}`, x: { category: group.label } })),
  })
  return {
    type: 'chart',
    chart: {
      kind: 'bar',
      title,
      summary: say('chart.seen', {
        title,
        seen: {
          list: groups.map(({ label, earlier, present }) => seen(label, earlier, present)),
          join: 'comma',
        },
      }),
      marks: [],
      series: [series(day(id, 'earlierFrom'), 'earlier'), series(day(id, 'from'), 'present')],
    },
  }
}

/** A period by its first day. */
function day(id: string, field: string): Said {
  return say('chart.since', { day: { ref: `${id}.${field}`, format: 'date' } })
}
