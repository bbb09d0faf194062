import type { DraftNode } from '../conversation/content.ts'
import type { TurnContext } from '../conversation/step.ts'
import { only, say } from '../conversation/write.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Said } from '../locales/said.ts'

const most = 15

/** The readings that stand behind the thread, each with its figure, cases, period and query; null without any. */
export function evidenceTable(
  context: TurnContext,
  ids: readonly string[] = context.state.evidence,
): DraftNode | null {
  const { tools, evidence, state } = context
  const readings = ids.flatMap((id) => evidence.readings[id] ?? []).slice(0, most)
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
        metric === undefined ? say('show.words') : only({ name: metric.label[state.language] }),
        valueOf(reading),
        reading.rows.length === 0
          ? say('status.none')
          : only({ ref: `${reading.id}.0.n`, format: 'integer' }),
        reading.period === undefined
          ? say('show.no_dates')
          : only({ ref: `${reading.id}.to`, format: 'date' }),
      ]
    }),
  }
}

function valueOf(reading: Reading): Said {
  if (reading.rows.length > 1)
    return say('show.groups', { count: { tally: reading.rows.length, of: 'rows' } })
  return reading.rows[0]?.value == null ? say('status.none') : only({ ref: `${reading.id}.0.value` })
}
