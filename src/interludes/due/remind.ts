import type { Due } from '../../conversation/due.ts'
import { isLastReminder } from '../../conversation/reminders.ts'
import { noRecords, type TurnContext } from '../../conversation/step.ts'
import { notice, prose } from '../../conversation/write.ts'
import { latest, type Told } from './told.ts'

/** An action whose day is near, or has come with nothing to be measured: who, what, when. */
export function remindOfAction(
  { state, tools }: TurnContext,
  { insight: named, action: id, key }: Extract<Due, { what: 'action' }>,
): Told {
  const action = latest(state, named).actions.find((candidate) => candidate.id === id)
  const told = { ...state, reminded: [...state.reminded, key] }
  if (action?.due == null) return { state: told, messages: [], records: noRecords }
  const change = { words: action.what.words, from: action.what.statement }
  const due = { date: action.due.date }
  const then = prose(action.testPlan === null ? 'due.action.unmeasured' : 'due.action.measured')
  const today = action.due.date === tools.today
  const said =
    action.owner === null
      ? prose(today ? 'due.action.today' : 'due.action.soon', { change, due })
      : prose(today ? 'due.action.today_by' : 'due.action.soon_by', {
          change,
          due,
          owner: { words: action.owner.words, from: action.owner.statement },
        })
  return { state: told, records: noRecords, messages: [[said, then]] }
}

/** A review that was asked for and waits; the last time with the way out. */
export function remindOfReview(
  { state }: TurnContext,
  { insight: named, key }: Extract<Due, { what: 'review' }>,
): Told {
  const insight = latest(state, named)
  const words = { words: insight.statement, from: insight.id }
  const waits =
    insight.assignee === null
      ? prose('due.review_waits', { words })
      : prose('due.review_waits_for', { words, name: { name: insight.assignee.name } })
  return {
    state: { ...state, reminded: [...state.reminded, key] },
    records: noRecords,
    messages: [[waits, ...(isLastReminder(key) ? [notice('info', 'due.review_free')] : [])]],
    quoted: [insight],
  }
}
