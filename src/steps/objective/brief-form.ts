import type { DraftNode, Field } from '../../conversation/content.ts'
import type { Brief } from '../../conversation/state.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { nameOf, only, say } from '../../conversation/write.ts'
import type { Statement } from '../../evidence/statement.ts'
import { subjectOf } from '../../inquiry/subject.ts'
import type { Said } from '../../locales/said.ts'
import { valueGroup, valuesIn } from '../../metrics/value-group.ts'
import type { Tools } from '../../tools.ts'

const audiences = ['current', 'prospect', 'lapsed', 'passed_over'] as const
const kinds = ['reason', 'behaviour', 'need'] as const

/** The brief as a form: metric, segment, what it is held against, period, audience. */
export function briefForm(context: TurnContext): DraftNode {
  const { state, tools } = context
  const { brief, language } = state
  const { catalog } = tools
  const source = brief.metric?.source
  const metrics = catalog.metrics.filter((metric) => source === undefined || metric.source === source)
  const metric = metrics.find((info) => info.name === brief.metric?.name)
  const listed = catalog.dimensions
    .filter((info) => info.source === source && (metric?.dimensions.includes(info.name) ?? true))
    .flatMap((info) =>
      info.values.slice(0, 12).map((value) => ({
        value: `${info.name}=${value.value}`,
        label: say('form.dimension_value', {
          dimension: nameOf(info.label, language),
          value: { name: value.label[language] },
        }),
      })),
    )
  // A dimension that several tables have is one.
  const values = [...new Map(listed.map((option) => [option.value, option])).values()]
  const everyone = { value: '', label: say('segment.everyone') }
  const rest = { value: '', label: say('segment.rest') }
  const chosen = (value: string | number | boolean | null | undefined) =>
    value === null || value === undefined || brief.segment === null
      ? ''
      : `${brief.segment.dimension}=${value}`
  const group = groupAsked(context, chosen(brief.segment?.value))
  const fields: Field<Said>[] = [
    one(
      'metric',
      metrics.map((info) => ({
        value: `${info.source}/${info.name}`,
        label: only(nameOf(info.label, language)),
      })),
      brief.metric === null ? '' : `${brief.metric.source}/${brief.metric.name}`,
    ),
    one('segment', [everyone, ...group, ...values], chosen(brief.segment?.value)),
    one('against', [rest, ...values], chosen(brief.against.value)),
    one(
      'audience',
      audiences.map((value) => ({ value, label: say(`audience.${value}`) })),
      brief.audience ?? 'current',
    ),
    one(
      'kind',
      kinds.map((value) => ({ value, label: say(`kind.${value}`) })),
      brief.kind ?? 'reason',
    ),
  ]
  return { type: 'form', id: 'brief', title: say('form.brief.title'), submit: say('button.save'), fields }
}

/** Several values that the question named together are one option more. */
function groupAsked({ state, tools }: TurnContext, chosen: string) {
  const { segment } = state.brief
  if (segment === null || valuesIn(segment.value).length === 1) return []
  const label = subjectOf(state.brief, tools.catalog)?.segment?.label[state.language]
  return label === undefined ? [] : [{ value: chosen, label: only({ name: label }) }]
}

function one(
  name: 'metric' | 'segment' | 'against' | 'audience' | 'kind',
  options: Field<Said>['options'] & object,
  value: string,
): Field<Said> {
  return { name, kind: 'one', label: say(`form.brief.${name}`), required: false, options, value }
}

/** The brief with what the form says; a field that was not sent stays as it was. */
export function briefFromForm(
  brief: Brief,
  fields: Readonly<Record<string, Statement>>,
  tools: Tools,
): Brief {
  const text = (name: string) => fields[name]?.words
  const [source, name] = (text('metric') ?? '').split('/')
  const known = tools.catalog.metrics.find((info) => info.source === source && info.name === name)
  const segment = pick(text('segment'), known?.source ?? brief.metric?.source, tools)
  const against = pick(text('against'), known?.source ?? brief.metric?.source, tools)
  const audience = audiences.find((value) => value === text('audience'))
  const kind = kinds.find((value) => value === text('kind'))
  return {
    ...brief,
    metric: known === undefined ? brief.metric : { source: known.source, name: known.name },
    segment,
    against: { value: against !== null && against.dimension === segment?.dimension ? against.value : null },
    audience: audience ?? brief.audience,
    kind: kind ?? brief.kind,
  }
}

function pick(text: string | undefined, source: string | undefined, tools: Tools): Brief['segment'] {
  if (text === undefined || text === '') return null
  const at = text.indexOf('=')
  const dimension = tools.catalog.dimensions.find(
    (info) => info.source === source && info.name === text.slice(0, at),
  )
  const known = (one: unknown) =>
    dimension?.values.find((candidate) => String(candidate.value) === String(one))?.value
  const values = valuesIn(text.slice(at + 1)).map(known)
  const [value] = values
  if (dimension === undefined || value === undefined || values.includes(undefined)) return null
  return { dimension: dimension.name, value: values.length === 1 ? value : valueGroup(values.map(String)) }
}
