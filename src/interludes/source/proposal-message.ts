import type { DiscoveryNote } from '../../connectors/connector.ts'
import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { buttons, nameOf, notice, only, prose, say } from '../../conversation/write.ts'
import { isPhraseKey } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import type { ProposedSource } from '../../tools.ts'

const mostColumns = 24

/** What a file seems to hold, to be confirmed or corrected in a sentence. */
export function proposalMessage(context: TurnContext, source: ProposedSource): Draft {
  const { language } = context.state
  const metrics = source.catalog.metrics
    .filter((metric) => metric.behaviour || metric.unit !== 'count')
    .slice(0, 6)
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
      const role =
        column.entity !== undefined
          ? 'identifier'
          : column.dimension?.type === 'time'
            ? 'time'
            : column.dimension !== undefined
              ? 'dimension'
              : 'measure'
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
