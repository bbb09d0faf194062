import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { only, say } from '../../conversation/write.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Said } from '../../locales/said.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import { narrowed } from '../narrowed.ts'
import { dimensionOf } from '../subject.ts'

const most = 15

/** The readings that stand behind the thread, each with its figure, cases, period and query; null without any. */
export function evidenceTable(
  context: TurnContext,
  ids: readonly string[] = context.state.evidence,
): DraftNode | null {
  const { tools, evidence } = context
  // The same query at the same state of the data is one line, however often it was read.
  const readings = [
    ...new Map(
      ids.flatMap((id) => evidence.readings[id] ?? []).map((reading) => [reading.hash, reading]),
    ).values(),
  ].slice(0, most)
  if (readings.length === 0) return null
  return {
    type: 'table',
    caption: say('show.evidence'),
    columns: [
      { label: say('show.metric') },
      { label: say('show.value'), align: 'end' },
      { label: say('show.cases'), align: 'end' },
      { label: say('show.until'), align: 'end' },
    ],
    rows: readings.map((reading): readonly Said[] => {
      const metric = tools.catalog.metrics.find(
        (info) => info.source === reading.source && info.name === reading.metric,
      )
      return [
        metric === undefined ? say('show.words') : figureSaid(context, reading, metric),
        figureValue(reading),
        reading.rows.length !== 1
          ? say('status.none')
          : only({ ref: `${reading.id}.0.n`, format: 'integer' }),
        reading.period === undefined
          ? say('show.no_dates')
          : only({ ref: `${reading.id}.to`, format: 'date' }),
      ]
    }),
  }
}

function figureSaid(context: TurnContext, reading: Reading, metric: MetricInfo): Said {
  const { language } = context.state
  const [by] = Object.keys(reading.rows[0]?.group ?? {})
  const dimension = by === undefined ? null : dimensionOf(context.tools.catalog, reading.source, by)
  const where = 'where' in reading.query ? reading.query.where.filter((filter) => filter.op === 'in') : []
  const about = narrowed(where, reading.source, context.tools.catalog, language)
  if (dimension === null)
    return about === null
      ? only({ name: metric.label[language] })
      : say('show.about', { metric: { name: metric.label[language] }, about })
  return say('chart.by', {
    metric: { name: metric.label[language] },
    by: { name: dimension.label[language] },
  })
}

function figureValue(reading: Reading): Said {
  if (reading.rows.length > 1)
    return say(reading.rows[0]?.time === undefined ? 'show.groups' : 'show.periods', {
      count: { tally: reading.rows.length, of: 'rows' },
    })
  return reading.rows[0]?.value == null ? say('status.none') : only({ ref: `${reading.id}.0.value` })
}
