import { differenceOf } from '../../analysis/comparison/difference.ts'
import type { Sample } from '../../analysis/comparison/sample.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import { addDays } from '../../analysis/series/periods.ts'
import type { DraftNode } from '../../conversation/content.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Action, Insight } from '../../insights/insight.ts'
import type { Tools } from '../../tools.ts'
import { lastTold } from '../change/last-told.ts'
import { findingSaid } from '../said/finding-said.ts'
import { cellOf, filtersOf, readLevel } from '../sides.ts'
import { type Subject, subjectOf } from '../subject.ts'
import { scorePrediction } from './score-prediction.ts'

export interface Measured {
  readonly insight: Insight
  readonly records: Records
  readonly told: readonly DraftNode[]
}

/**
 * Measures what came of an action on its day and scores the prediction, once: the segment since the prediction was registered
 * against the reading before it. That is before against after, and marked as weak; an effect is linked to the action, for or
 * against it.
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
  const asked = subject === null || metric === undefined ? null : { ...subject, metric }
  const since = asked === null ? null : await readSince(context, asked, action)
  const effect =
    before === undefined || since === null || asked === null
      ? null
      : effectOf(tools, asked, action, since, before)
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
      readings: since === null ? [] : [since],
      findings: finding === null ? [] : [finding],
    },
    told: [
      prose('due.prediction', {
        change: { words: action.what.words, from: action.what.statement },
        due: { date: action.due?.date ?? tools.today },
      }),
      ...(finding === null
        ? []
        : [{ type: 'prose' as const, text: findingSaid(finding, tools.catalog, state.language) }]),
      ...(action.target === null
        ? []
        : [prose('due.predicted', { target: { stated: action.target.statement } })]),
      { type: 'prose', text: say(`due.score.${finding === null ? 'no_data' : score}`) },
    ],
  }
}

/** The segment's figure over the days since the prediction was registered; null before there are any. */
async function readSince(context: TurnContext, subject: Subject, action: Action): Promise<Reading | null> {
  const { tools, state, evidence } = context
  const registered =
    action.testPlan === null ? undefined : evidence.findings[action.testPlan]?.dates.registered
  const last = subject.model === undefined ? undefined : lastTold(subject.model, subject.metric)
  if (registered === undefined || last === undefined) return null
  const due = action.due?.date ?? last
  const range = { from: addDays(registered, 1), to: [due, last].toSorted()[0] ?? due }
  if (range.from > range.to) return null
  return readLevel(tools, subject, { period: range, where: filtersOf(state.brief, subject.segment) })
}

function effectOf(
  tools: Tools,
  subject: Subject,
  action: Action,
  since: Reading,
  before: Reading,
): Finding | null {
  const [first, second] = [sampleOf(since, subject), sampleOf(before, subject)]
  const result = first === null || second === null ? null : differenceOf(first, second)
  if (result === null || result.kind === 'cannot_tell' || action.target === null) return null
  const { value: target, direction } = action.target
  return {
    id: tools.id('fd'),
    workspace: tools.workspace,
    kind: 'effect',
    metric: `${since.source}.${since.metric}`,
    names: { score: scorePrediction(result, target, direction) },
    stats: {
      first: result.first,
      second: result.second,
      difference: result.difference,
      low: result.low,
      high: result.high,
      pValue: result.pValue,
      level: result.level,
      n_segment: result.nFirst,
      n_against: result.nSecond,
      target,
    },
    dates: since.period === undefined ? {} : { from: since.period.from, to: since.period.to },
    readings: [since.id, before.id],
    testedWith: 1,
    kept: result.pValue < 1 - result.level,
    flags: ['before_after'],
  }
}

function withSegment(finding: Finding, { state: { brief } }: TurnContext): Finding {
  if (brief.segment === null) return finding
  const { dimension, value } = brief.segment
  return { ...finding, names: { ...finding.names, dimension, segment: String(value) } }
}

function sampleOf(reading: Reading, subject: Subject): Sample | null {
  const [row] = reading.rows
  const sample = row === undefined ? null : sampleOfCell(cellOf(row), subject.metric)
  return sample === null || sample.kind === 'cannot_tell' ? null : sample
}
