import type { Draft, DraftNode } from '../../conversation/content.ts'
import { buttons, only, prose, say } from '../../conversation/write.ts'
import type { Language } from '../../locales/locale.ts'
import type { Dropped } from '../../metrics/import/dropped.ts'
import type { SourceDefinition } from '../../metrics/metric.ts'
import type { FittedDefinition } from '../../tools.ts'

/** What a definition file brings to a source, what of it is left out and why, and what it replaces; to be confirmed. */
export function fitMessage(
  { source, definition, dropped }: FittedDefinition,
  file: string,
  language: Language,
): Draft {
  const names = { file: { quoted: file }, source: { quoted: source.name } }
  const taken = metricNames(definition)
  const gone = source.catalog.metrics.filter(({ name }) => !taken.includes(name))
  return [
    prose('definitions.fit', names),
    prose('definitions.taken', { metrics: listed(taken) }),
    ...leftOut(dropped),
    ...(gone.length === 0
      ? []
      : [prose('definitions.gone', { metrics: listed(gone.map(({ label }) => label[language])) })]),
    prose('definitions.ask', names),
    buttons(
      ['definitions_yes', 'button.use_definitions', 'primary'],
      ['definitions_no', 'button.keep_as_is'],
    ),
  ]
}

/** Every construct that does not come along, with the reason. */
export function leftOut(dropped: readonly Dropped[]): readonly DraftNode[] {
  if (dropped.length === 0) return []
  return [
    {
      type: 'table',
      caption: say('definitions.left_out'),
      columns: [{ label: say('definitions.what') }, { label: say('definitions.why') }],
      rows: dropped.map(({ path, reason }) => [only({ quoted: path }), say(`definitions.reason.${reason}`)]),
    },
  ]
}

function metricNames({ models }: SourceDefinition): readonly string[] {
  return models.flatMap(({ metrics }) =>
    metrics.flatMap(({ name, hidden }) => (hidden === true ? [] : [name])),
  )
}

function listed(names: readonly string[]) {
  return { list: names.map((name) => ({ quoted: name })), join: 'comma' } as const
}
