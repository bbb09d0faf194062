import type { Draft } from '../conversation/content.ts'
import { decide, mergeRecords } from '../conversation/decide.ts'
import { type Due, dueIn } from '../conversation/due.ts'
import { dueCommand, isHouse } from '../conversation/house.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { pendingQuestion } from '../conversation/pending-question.ts'
import type { ThreadState } from '../conversation/state.ts'
import { type Decision, noRecords, type Records, type TurnContext } from '../conversation/step.ts'
import { buttons, heading, prose, say } from '../conversation/write.ts'
import { mergeEvidence } from '../evidence/evidence.ts'
import { assessInsight } from '../inquiry/assess-insight.ts'
import { nextReview, readAgain } from '../inquiry/replay/look-again.ts'
import { measureAction } from '../inquiry/replay/measure-action.ts'
import type { Insight } from '../insights/insight.ts'

interface Told {
  readonly state: ThreadState
  readonly messages: readonly Draft[]
  readonly records: Records
}

/** What has come due, told once: predictions scored, insights read again, a quiet thread reminded. Nothing where nothing changed. */
export const due = defineInterlude({
  name: 'due',
  async run(context, input) {
    if (input.kind !== 'command' || input.name !== dueCommand || !isHouse(context.actor)) return null
    const { state, tools } = context
    const at = { now: tools.now, today: tools.today, updatedAt: input.text }
    let told: Told = { state, messages: [], records: noRecords }
    for (const one of dueIn(state, at)) {
      const evidence = mergeEvidence(context.evidence, told.records)
      const next = await takeUp({ ...context, state: told.state, evidence }, one)
      told = {
        state: next.state,
        messages: [...told.messages, ...next.messages],
        records: mergeRecords(told.records, next.records),
      }
    }
    return { ...decide(told.state, told.messages, { records: told.records }), quoted: quotedIn(told) }
  },
})

function takeUp(context: TurnContext, one: Due): Promise<Told> {
  switch (one.what) {
    case 'prediction':
      return score(context, one)
    case 'replay':
      return check(context, one)
    case 'nudge':
      return Promise.resolve(nudge(context))
  }
}

async function score(
  context: TurnContext,
  { insight: named, brief, action: id }: Extract<Due, { what: 'prediction' }>,
): Promise<Told> {
  const insight = latest(context.state, named)
  const action = insight.actions.find((candidate) => candidate.id === id)
  if (action === undefined) return { state: context.state, messages: [], records: noRecords }
  const asked = { ...context, state: { ...context.state, brief, insight } }
  const measured = await measureAction(asked, insight, action)
  const evidence = mergeEvidence(context.evidence, measured.records)
  const judged = await assessInsight({ ...asked, evidence }, measured.insight)
  const sign = judged.judgements.some(({ criterion, state }) => criterion === 'Q9' && state !== 'fail')
  return {
    state: withInsight(context.state, judged),
    records: mergeRecords(measured.records, { insights: [judged] }),
    messages: [
      [
        ...measured.told,
        prose('update.status', { status: say(`insight_status.${judged.status}`) }),
        ...(sign && context.state.insight?.id === judged.id ? [signButton] : []),
      ],
    ],
  }
}

const signButton = {
  type: 'actions' as const,
  actions: [{ id: 'sign_Q9', label: say('button.sign', { criterion: { name: 'Q9' } }) }],
}

async function check(
  context: TurnContext,
  { insight: named, brief, review }: Extract<Due, { what: 'replay' }>,
): Promise<Told> {
  const insight = latest(context.state, named)
  const again = await readAgain(context, insight, brief)
  const seen = again?.insight ?? { ...insight, verdict: unread(context) }
  const { monitor } = seen
  const next: Insight =
    review && monitor !== null
      ? { ...seen, monitor: { ...monitor, reviewOn: nextReview(context.tools.today) } }
      : seen
  const changed = insight.verdict?.verdict !== next.verdict?.verdict && next.verdict?.verdict !== 'holds'
  const expired = next.status === 'expired' && insight.status !== 'expired'
  const records = { ...(again?.records ?? noRecords), insights: [next] }
  const state = withInsight(context.state, next)
  if ((!review && !changed && !expired) || context.state.muted) return { state, records, messages: [] }
  return {
    state,
    records,
    messages: [
      [
        heading(review ? 'due.review' : 'due.changed'),
        {
          type: 'quote',
          text: say('evidence.words', { words: { words: next.statement, from: next.id } }),
          source: say(`insight_status.${next.status}`),
        },
        ...(again?.told ?? [prose('update.cannot_check')]),
        buttons(['reopen', 'button.reopen']),
      ],
    ],
  }
}

/** Where nothing could be read, that is remembered as a look, or it would be tried again every hour. */
function unread({ tools }: TurnContext): Insight['verdict'] {
  return { verdict: 'cannot_check', at: tools.now, readings: [] }
}

function nudge({ state }: TurnContext): Told {
  const waiting = pendingQuestion(state.pending)
  const said = waiting === null ? [] : [prose('due.nudge', { question: say(waiting.question) })]
  return { state: { ...state, nudged: true }, messages: [said], records: noRecords }
}

function latest(state: ThreadState, insight: Insight): Insight {
  if (state.insight?.id === insight.id) return state.insight
  return state.shelved.find((one) => one.insight.id === insight.id)?.insight ?? insight
}

function withInsight(state: ThreadState, insight: Insight): ThreadState {
  return {
    ...state,
    insight: state.insight?.id === insight.id ? insight : state.insight,
    shelved: state.shelved.map((one) => (one.insight.id === insight.id ? { ...one, insight } : one)),
  }
}

function quotedIn({ records }: Told): Decision['quoted'] & object {
  return records.insights
}
