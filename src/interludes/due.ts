import { decide, mergeRecords } from '../conversation/decide.ts'
import { type Due, dueIn } from '../conversation/due.ts'
import { dueCommand, isHouse, readWaking } from '../conversation/house.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { asPut, pendingQuestion } from '../conversation/pending-question.ts'
import { noRecords, type TurnContext } from '../conversation/step.ts'
import { prose } from '../conversation/write.ts'
import { mergeEvidence } from '../evidence/evidence.ts'
import { check } from './due/check.ts'
import { remindOfAction, remindOfReview } from './due/remind.ts'
import { score } from './due/score.ts'
import { tellDigest } from './due/tell-digest.ts'
import type { Told } from './due/told.ts'

/** What has come due, told once: predictions scored, insights read again, reminders, the digest. Nothing where nothing changed. */
export const due = defineInterlude({
  name: 'due',
  async run(context, input) {
    if (input.kind !== 'command' || input.name !== dueCommand || !isHouse(context.actor)) return null
    const { state, tools } = context
    const items = dueIn(state, { now: tools.now, today: tools.today, ...readWaking(input.text) })
    let told = { ...nothingTold, state }
    for (const one of items) {
      const evidence = mergeEvidence(context.evidence, told.records)
      const next = await takeUp({ ...context, state: told.state, evidence }, one)
      told = {
        state: next.state,
        messages: [...told.messages, ...next.messages],
        records: mergeRecords(told.records, next.records),
        addressed: [...told.addressed, ...(next.addressed ?? [])],
        cited: next.cited ?? told.cited,
        quoted: [...told.quoted, ...(next.quoted ?? [])],
        faults: [...told.faults, ...(next.faults ?? [])],
      }
    }
    return {
      ...decide(told.state, told.messages, { records: told.records }),
      addressed: told.addressed,
      cited: told.cited,
      quoted: [...told.records.insights, ...told.quoted],
      faults: told.faults,
    }
  },
})

const nothingTold: Omit<Required<Told>, 'state'> = {
  messages: [],
  addressed: [],
  records: noRecords,
  cited: noRecords,
  quoted: [],
  faults: [],
}

async function takeUp(context: TurnContext, one: Due): Promise<Told> {
  switch (one.what) {
    case 'prediction':
      return score(context, one)
    case 'replay':
      return check(context, one)
    case 'action':
      return remindOfAction(context, one)
    case 'review':
      return remindOfReview(context, one)
    case 'digest':
      return tellDigest(context)
    case 'nudge':
      return nudge(context)
  }
}

function nudge({ state }: TurnContext): Told {
  const waiting = pendingQuestion(state.pending)
  const said = waiting === null ? [] : [prose('due.nudge', { question: asPut(waiting, state.pending) })]
  return { state: { ...state, nudged: true }, messages: [said], records: noRecords }
}
