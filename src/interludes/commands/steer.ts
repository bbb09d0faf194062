import { stepNames } from '../../conversation/content.ts'
import { decide } from '../../conversation/decide.ts'
import { newThreadState, type ThreadState } from '../../conversation/state.ts'
import { readThreadState } from '../../conversation/state-migrations.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { buttons, prose } from '../../conversation/write.ts'
import type { Insight } from '../../insights/insight.ts'
import { restoreDefinition } from '../source/restore-definition.ts'
import { backTo } from './back-to.ts'

/** To the step before, which is entered anew with everything kept. */
export async function back(context: TurnContext): Promise<Decision> {
  const { state } = context
  const before = stepNames[stepNames.indexOf(state.step) - 1]
  if (before === undefined) return decide(state, [[prose('steer.first'), ...backTo(context)]])
  const status = 'open' as const
  const again =
    before === 'objective'
      ? { ...state, status, brief: { ...state.brief, confirmed: false } }
      : { ...state, status }
  return decide(again, [[prose('steer.back')]], { move: before })
}

/** To the next step; the one left out is recorded as skipped, and the checklist knows. */
export async function skip(context: TurnContext): Promise<Decision> {
  const { state } = context
  const next = stepNames[stepNames.indexOf(state.step) + 1]
  if (next === undefined || state.brief.metric === null)
    return decide(state, [[prose('steer.cannot_skip'), ...backTo(context)]])
  return decide(
    { ...state, skipped: [...new Set([...state.skipped, state.step])] },
    [[prose('steer.skipped')]],
    {
      move: next,
    },
  )
}

export async function pause(context: TurnContext): Promise<Decision> {
  return decide({ ...context.state, status: 'paused' }, [
    [prose('steer.paused'), buttons(['resume', 'button.resume', 'primary'])],
  ])
}

export async function resume(context: TurnContext): Promise<Decision> {
  const next = { ...context, state: { ...context.state, status: 'open' as const } }
  return decide(next.state, [[prose('steer.resumed'), ...backTo(next)]])
}

export async function stop(context: TurnContext): Promise<Decision> {
  return decide({ ...context.state, status: 'stopped' }, [
    [prose('steer.stopped'), buttons(['resume', 'button.resume'])],
  ])
}

/** The thread as it was before the last thing that a person did; what was recorded stays on record, and what the house told stays told. */
export async function undo(context: TurnContext): Promise<Decision> {
  const last = await context.tools.lastOfPerson()
  if (last === null) return decide(context.state, [[prose('steer.nothing_to_undo'), ...backTo(context)]])
  const earlier = {
    ...readThreadState(last.before),
    people: context.state.people,
    language: context.state.language,
  }
  const kept = context.state.byHouse
    ? asTheHouseLeft(earlier, context.state, readThreadState(last.after).digest)
    : earlier
  const next = { ...context, state: { ...kept, evidence: context.state.evidence } }
  const records = await restoreDefinition(context, earlier.definitions)
  return decide(next.state, [[prose('steer.undone'), ...backTo(next)]], { records })
}

/**
 * An earlier state with what the house did since the person `left` the thread: its looks, scores and reminders are not undone, nor
 * told a second time, and a digest that was ended elsewhere stays ended.
 */
function asTheHouseLeft(
  earlier: ThreadState,
  { digest, ...present }: ThreadState,
  left: ThreadState['digest'],
): ThreadState {
  const ended = left !== null && digest === null
  const { reminded, owed, nudged } = present
  const insights = [present.insight, ...present.shelved.map((one) => one.insight)]
  const looked = (was: Insight) => withLooks(was, insights.find((now) => now?.id === was.id) ?? was)
  return {
    ...earlier,
    reminded,
    owed,
    nudged,
    digest:
      earlier.digest === null || ended
        ? null
        : { ...earlier.digest, ...(digest === null ? {} : { since: digest.since, told: digest.told }) },
    insight: earlier.insight === null ? null : looked(earlier.insight),
    shelved: earlier.shelved.map((one) => ({ ...one, insight: looked(one.insight) })),
  }
}

function withLooks(was: Insight, now: Insight): Insight {
  const outcomes = new Map(now.actions.map(({ id, outcome }) => [id, outcome]))
  return {
    ...was,
    status: now.verdict?.at === was.verdict?.at ? was.status : now.status,
    verdict: now.verdict,
    monitor:
      was.monitor === null || now.monitor === null
        ? was.monitor
        : { ...was.monitor, reviewOn: now.monitor.reviewOn, expiresOn: now.monitor.expiresOn },
    actions: was.actions.map((action) => ({ ...action, outcome: outcomes.get(action.id) ?? action.outcome })),
  }
}

/** A new question in the same thread; saved insights stay. */
export async function newQuestion(context: TurnContext): Promise<Decision> {
  const { state } = context
  const { people, turns, muted, nudged, lead, digest, reminded, owed } = state
  const kept = { people, turns, muted, nudged, lead, digest, reminded, owed }
  const shelved = shelve(state)
  // What is watched must stay readable; without any of it the thread begins with nothing on record.
  const evidence = shelved.length === 0 ? [] : state.evidence
  const fresh = { ...newThreadState(state.language), ...kept, shelved, evidence }
  return decide(fresh, [], { move: 'objective' })
}

/** The insights that are still watched when another question begins, this one's among them. */
function shelve({ insight, brief, shelved }: ThreadState): ThreadState['shelved'] {
  if (insight === null || (insight.monitor === null && insight.actions.length === 0)) return shelved
  return [...shelved.filter((one) => one.insight.id !== insight.id), { insight, brief }]
}
