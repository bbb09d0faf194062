import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { Brief } from '../../conversation/state.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { buttons, inlineName, nameOf, notice, only, progress, prose, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Statement } from '../../evidence/statement.ts'
import { narrowed } from '../../inquiry/narrowed.ts'
import { periodOf } from '../../inquiry/period.ts'
import type { Subject } from '../../inquiry/subject.ts'
import type { Param } from '../../locales/said.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { ReadQuestion } from '../../understanding/read-question.ts'

const offered = 6

/** The first words of a thread: what Visao does, what it can see, and questions to begin with. */
export function invitation(context: TurnContext): Draft {
  const { catalog } = context.tools
  if (catalog.metrics.length === 0)
    return [progress('objective'), prose('objective.welcome'), prose('objective.no_source')]
  return [
    progress('objective'),
    prose('objective.welcome'),
    {
      type: 'choice',
      id: 'example',
      label: say('objective.examples'),
      many: false,
      options: examplesFor(catalog.texts.length > 0 && catalog.models.length > 2),
    },
  ]
}

function examplesFor(shop: boolean) {
  return shop
    ? [
        { id: 'mobile', label: say('objective.example_mobile') },
        { id: 'social', label: say('objective.example_social') },
        { id: 'lapse', label: say('objective.example_lapse') },
      ]
    : [{ id: 'fewer', label: say('objective.example_plain') }]
}

/** A question that names nothing in the data: says what was understood and offers the likeliest figures. */
export function offerMetrics(
  context: TurnContext,
  question: ReadQuestion,
  statement: Statement,
): { readonly message: Draft; readonly keep: boolean } {
  const { catalog } = context.tools
  const { language } = context.state
  const likely = candidates(catalog.metrics, question)
  const first: DraftNode =
    question.contrast === null
      ? prose(question.hasSubject ? 'objective.not_in_data' : 'objective.not_a_question')
      : prose('objective.segment_only', { segment: valueName(question, language) })
  // Without a source there is nothing to choose from, only something to miss.
  if (likely.length === 0)
    return {
      message: [...(question.hasSubject ? [first] : []), prose('objective.no_source')],
      keep: false,
    }
  return {
    keep: question.contrast !== null || question.shape === 'why',
    message: [
      first,
      {
        type: 'choice',
        id: 'metric',
        label: say('objective.which_metric'),
        many: false,
        options: likely.map((metric) => ({
          id: `${metric.source}/${metric.name}`,
          label: only(nameOf(metric.label, language)),
        })),
      },
      ...(statement.words.length > 400 ? [notice('info', 'objective.long_question')] : []),
    ],
  }
}

function valueName(question: ReadQuestion, language: 'en' | 'vi'): Param {
  const { contrast } = question
  if (contrast === null) return { name: '' }
  const known = contrast.dimension.values.find((value) => String(value.value) === String(contrast.a))
  return { name: known?.label[language] ?? String(contrast.a) }
}

function candidates(metrics: readonly MetricInfo[], question: ReadQuestion): readonly MetricInfo[] {
  const fitting = metrics.filter(
    (metric) => question.contrast === null || metric.dimensions.includes(question.contrast.dimension.name),
  )
  const weight = (metric: MetricInfo) =>
    Number(metric.counted && metric.behaviour) * 2 + Number(metric.behaviour)
  return fitting.toSorted((a, b) => weight(b) - weight(a)).slice(0, offered)
}

/** What the question was understood as, with a yes, a change, and the decision behind it. */
export function understood(
  context: TurnContext,
  subject: Subject,
  shape: string | null,
  finding: Finding | null,
): Draft {
  const { state } = context
  const { brief, language } = state
  const period = periodOf(subject, brief.period)
  const metric = inlineName(subject.metric.label, language)
  const key = directionOf(brief, finding)
  const question =
    subject.segment === null
      ? say('objective.reads_overall', { metric })
      : say(`objective.reads_${key}`, {
          metric,
          segment: { name: subject.segment.label[language] },
          against:
            brief.against.value === null || subject.against === null
              ? say('segment.rest')
              : { name: subject.against.label[language] },
        })
  const time =
    period === null
      ? say('objective.whole_file')
      : say('objective.in_period', {
          from: { date: period.present.from },
          to: { date: period.present.to },
        })
  const rest = narrowed(brief.where, subject.metric.source, context.tools.catalog, language)
  return [
    ...mending(shape),
    prose('objective.understood', {
      question,
      time,
      audience: say(`audience.${brief.audience ?? 'current'}`),
    }),
    ...(rest === null ? [] : [prose('objective.only', { rest })]),
    prose('objective.is_that_it'),
    buttons(['brief_yes', 'button.thats_right', 'primary'], ['brief_change', 'button.change']),
  ]
}

/** What the data shows goes before what the question took for granted. */
function directionOf(brief: Brief, finding: Finding | null): 'less' | 'more' | 'differs' | 'moves' {
  if (finding?.kind === 'change' || finding?.kind === 'no_change') return 'moves'
  const difference = finding?.kind === 'contrast' && finding.kept ? (finding.stats.difference ?? 0) : 0
  if (difference !== 0) return difference < 0 ? 'less' : 'more'
  if (brief.direction === 'less' || brief.direction === 'more') return brief.direction
  return 'differs'
}

function mending(shape: string | null): readonly DraftNode[] {
  switch (shape) {
    case 'yes_no':
      return [notice('info', 'objective.mend_yes_no')]
    case 'double':
      return [notice('info', 'objective.mend_double')]
    case 'leading':
      return [notice('info', 'objective.mend_leading')]
    default:
      return []
  }
}
