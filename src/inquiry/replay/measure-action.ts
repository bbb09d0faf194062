import { differenceOf } from '../../analysis/comparison/difference.ts'
import { addDays } from '../../analysis/series/periods.ts'
import type { DraftNode } from '../../conversation/content.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { notice, prose, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Action, Insight } from '../../insights/insight.ts'
import { targetValue } from '../../insights/target-value.ts'
import type { Tools } from '../../tools.ts'
import { lastTold } from '../change/last-told.ts'
import { differenceStats } from '../difference-stats.ts'
import { findingSaid } from '../said/finding-said.ts'
import { targetSaid } from '../said/target-said.ts'
import { filtersOf, readLevel } from '../sides.ts'
import { type Subject, subjectOf, withMetric } from '../subject.ts'
import { checkGuardrail } from './check-guardrail.ts'
import { controlSplit, isUneven } from './control-split.ts'
import { sampleFrom } from './sample-from.ts'
import { scorePrediction } from './score-prediction.ts'

export interface Measured {
  readonly insight: Insight
  readonly records: Records
  readonly told: readonly DraftNode[]
}

/**
 * Measures what came of an action on its day and scores the prediction, once: where a split was planned and the source says who
 * was in it, those against the control group; else the segment since the prediction was registered against the reading before
 * it, marked as weak. An effect is linked to the action, for or against it. The figure that was not to get worse is looked at too.
 */
export async function measureAction(
  context: TurnContext,
  insight: Insight,
  action: Action,
): Promise<Measured> {
  const { tools, state } = context
  const before = action.baseline === null ? undefined : context.evidence.readings[action.baseline]
  const subject = subjectOf(state.brief, tools.catalog)
  const metric = tools.catalog.metrics.find(
    (info) => info.source === before?.source && info.name === before.metric,
  )
  const asked = subject === null || metric === undefined ? null : withMetric(subject, metric, tools.catalog)
  const compared =
    before === undefined || asked === null ? null : await readCompared(context, asked, action, before)
  const effect = compared === null || asked === null ? null : effectOf(tools, asked, action, compared)
  const guarded = await checkGuardrail(context, action, compared?.first.period ?? null)
  const finding = effect === null ? null : withSegment(effect, context)
  const score = finding === null ? 'cannot_tell' : (finding.names.score as 'hit' | 'missed' | 'cannot_tell')
  const outcome = { score, finding: finding?.id ?? null, at: tools.now }
  const relation = score === 'missed' ? ('contradicts' as const) : ('supports' as const)
  const linked =
    finding === null || score === 'cannot_tell' ? [] : [{ evidence: finding.id, claim: action.id, relation }]
  return {
    insight: {
      ...insight,
      actions: insight.actions.map((one) => (one.id === action.id ? { ...one, outcome } : one)),
      links: [...insight.links, ...linked],
    },
    records: {
      ...noRecords,
      readings: [
        ...(compared === null ? [] : [compared.first, compared.second].filter(({ id }) => id !== before?.id)),
        ...guarded.readings,
      ],
      findings: finding === null ? [] : [finding],
    },
    told: [
      prose('due.prediction', {
        change: { words: action.what.words, from: action.what.statement },
        due: { date: action.due?.date ?? tools.today },
      }),
      { type: 'prose', text: say(`due.score.${finding === null ? 'no_data' : score}`) },
      ...(finding === null
        ? []
        : [{ type: 'prose' as const, text: findingSaid(finding, tools.catalog, state.language) }]),
      ...(action.target === null ? [] : [prose('due.predicted', { target: targetSaid(action.target) })]),
      ...(compared?.uneven ? [notice('warning', 'due.uneven_split')] : []),
      ...guarded.told,
    ],
  }
}

interface Compared {
  readonly first: Reading
  readonly second: Reading
  /** The second is a control group of the same days, not the time before. */
  readonly control: boolean
  readonly uneven: boolean
}

/** The segment's figure since the prediction was registered beside what it is held against; null before there are such days. */
async function readCompared(
  context: TurnContext,
  subject: Subject,
  action: Action,
  before: Reading,
): Promise<Compared | null> {
  const { tools, state, evidence } = context
  const plan = action.testPlan === null ? undefined : evidence.findings[action.testPlan]
  const registered = plan?.dates.registered
  const last = subject.model === undefined ? undefined : lastTold(subject.model, subject.metric)
  if (registered === undefined || last === undefined) return null
  const due = action.due?.date ?? last
  const period = { from: addDays(registered, 1), to: [due, last].toSorted()[0] ?? due }
  if (period.from > period.to) return null
  const where = filtersOf(state.brief, subject.segment)
  const split = plan?.stats.perGroup === undefined ? null : controlSplit(subject, tools.catalog)
  if (split === null) {
    const first = await readLevel(tools, subject, { period, where })
    return { first, second: before, control: false, uneven: false }
  }
  const first = await readLevel(tools, subject, { period, where: [...where, split.treated] })
  const second = await readLevel(tools, subject, { period, where: [...where, split.control] })
  return { first, second, control: true, uneven: isUneven(first, second) }
}

function effectOf(
  tools: Tools,
  subject: Subject,
  action: Action,
  { first: since, second: before, control, uneven }: Compared,
): Finding | null {
  const [first, second] = [sampleFrom(since, subject.metric), sampleFrom(before, subject.metric)]
  const result = first === null || second === null ? null : differenceOf(first, second)
  if (result === null || result.kind === 'cannot_tell' || action.target === null) return null
  const { direction } = action.target
  const target = targetValue(action.target, result.second)
  return {
    id: tools.id('fd'),
    workspace: tools.workspace,
    kind: 'effect',
    metric: `${since.source}.${since.metric}`,
    names: { score: uneven ? 'cannot_tell' : scorePrediction(result, target, direction) },
    stats: { ...differenceStats(result), target },
    dates: since.period === undefined ? {} : { from: since.period.from, to: since.period.to },
    readings: [since.id, before.id],
    testedWith: 1,
    kept: result.pValue < 1 - result.level,
    flags: control ? ['control'] : ['before_after'],
  }
}

function withSegment(finding: Finding, { state: { brief } }: TurnContext): Finding {
  if (brief.segment === null) return finding
  const { dimension, value } = brief.segment
  return { ...finding, names: { ...finding.names, dimension, segment: String(value) } }
}
