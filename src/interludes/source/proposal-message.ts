import type { DiscoveryNote } from '../../connectors/connector.ts'
import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { buttons, nameOf, notice, only, prose, say } from '../../conversation/write.ts'
import { isPhraseKey } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import type { DimensionInfo } from '../../metrics/catalog.ts'
import type { ColumnDefinition, ModelDefinition } from '../../metrics/metric.ts'
import { readsColumn } from '../../metrics/suggest-metrics.ts'
import type { ProposedSource } from '../../tools.ts'

const mostColumns = 40
const mostMetrics = 6

/** What a file seems to hold, to be confirmed or corrected in a sentence. */
export function proposalMessage(context: TurnContext, source: ProposedSource): Draft {
  const { language } = context.state
  const metrics = source.catalog.metrics
    .filter((metric) => metric.unit !== 'count')
    .toSorted((a, b) => Number(b.counted) - Number(a.counted))
    .slice(0, mostMetrics)
  const time = source.catalog.models.find((model) => model.time !== undefined)?.time
  return [
    prose('file.read', {
      file: { quoted: source.name },
      rows: { tally: source.rows, of: 'rows' },
      columns: { tally: columnCount(source), of: 'columns' },
    }),
    ...(metrics.length === 0
      ? [prose('file.no_metrics')]
      : [
          prose('file.metrics', {
            metrics: { list: metrics.map((metric) => nameOf(metric.label, language)), join: 'comma' },
          }),
        ]),
    ...(time === undefined
      ? []
      : [prose('file.time', { from: { date: time.range.from }, to: { date: time.range.to } })]),
    ...(time !== undefined && time.range.to > context.tools.today
      ? [notice('warning', 'file.future', { to: { date: time.range.to } })]
      : []),
    columnsTable(context, source),
    ...source.notes.flatMap((note) => noteNode(source, note, context)),
    prose('file.ask'),
    buttons(['source_yes', 'button.thats_right', 'primary'], ['source_no', 'button.change']),
  ]
}

function columnCount(source: ProposedSource): number {
  return source.definition.models.reduce((sum, model) => sum + model.columns.length, 0)
}

function columnsTable(context: TurnContext, source: ProposedSource): DraftNode {
  const { language } = context.state
  const rows = source.definition.models.flatMap((model) =>
    model.columns.map((column): readonly Said[] => {
      const info = source.catalog.dimensions.find(
        (dimension) => dimension.name === column.name && dimension.model === model.name,
      )
      const role = roleOf(model, column, info)
      const examples: readonly Param[] = (info?.values ?? [])
        .slice(0, 3)
        .map((value) => ({ name: value.label[language] }))
      return [
        only({ quoted: column.name }),
        say(`role.${role}`),
        examples.length === 0 ? say('file.no_examples') : only({ list: examples, join: 'comma' }),
      ]
    }),
  )
  return {
    type: 'table',
    caption: say('file.columns'),
    columns: [{ label: say('file.column') }, { label: say('file.role') }, { label: say('file.examples') }],
    rows: rows.slice(0, mostColumns),
  }
}

const warnings = new Set([
  'leak',
  'ambiguous_date',
  'ragged_rows',
  'all_null',
  'mixed_currencies',
  'mixed_dates',
  'one_row',
  'personal_data',
  'no_time',
])

function noteNode(source: ProposedSource, note: DiscoveryNote, context: TurnContext): readonly DraftNode[] {
  const key = `notes.${note.kind}`
  if (!isPhraseKey(key)) return []
  const metric = source.catalog.metrics.find((info) => info.name === note.metric)
  return [
    notice(warnings.has(note.kind) ? 'warning' : 'info', key, {
      column: { quoted: note.column ?? '' },
      count: { tally: note.count ?? 0, of: 'rows' },
      metric:
        metric === undefined ? { quoted: note.metric ?? '' } : nameOf(metric.label, context.state.language),
    }),
  ]
}

function roleOf(model: ModelDefinition, column: ColumnDefinition, info: DimensionInfo | undefined) {
  if (info?.leaks !== undefined) return 'leak'
  if (column.entity !== undefined) return 'identifier'
  if (column.dimension?.type === 'time') return 'time'
  if (column.dimension !== undefined) return 'dimension'
  const outcome = model.metrics.some(
    (metric) => metric.type === 'simple' && metric.agg === 'sum_boolean' && readsColumn(metric, column),
  )
  if (outcome) return 'outcome'
  return model.metrics.some((metric) => readsColumn(metric, column)) ? 'measure' : 'ignored'
}
