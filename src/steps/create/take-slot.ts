import { decide, mergeRecords } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { notice, prose } from '../../conversation/write.ts'
import type { Statement } from '../../evidence/statement.ts'
import { changed } from '../../insights/change.ts'
import type { Insight } from '../../insights/insight.ts'
import { hasWords } from '../../understanding/has-words.ts'
import { holdsNoAnswer, wondersAsCustomer } from '../../understanding/holds-no-answer.ts'
import { emotionWords } from '../../understanding/read-emotion.ts'
import { readReply } from '../../understanding/read-reply.ts'
import { readStatement } from '../../understanding/read-statement.ts'
import { readWish } from '../../understanding/read-wish.ts'
import { askSlot, slotOptions } from './ask-slot.ts'
import { fillSlot, longestSlot, missingSlot, type Slot, slots } from './slots.ts'

/** A typed answer to a slot, a whole "I want … because … but …", or that nobody knows. */
export async function takeSlot(
  context: TurnContext,
  insight: Insight,
  slot: Slot,
  text: string,
  statement: Statement,
): Promise<Decision> {
  if (readWish(text) === 'write') return askSlot(context, insight)
  const reply = readReply(text)
  const place = reply.kind === 'nth' && reply.n > 0 ? reply.n - 1 : -1
  const taken = reply.kind === 'nth' ? slotOptions(context, insight, slot).at(place) : undefined
  if (taken !== undefined) return takeOption(context, insight, slot, taken.id, statement)
  if (holdsNoAnswer(text) && !wondersAsCustomer(text))
    return reply.kind === 'skip' ? leaveSlot(context, insight, slot) : notKnown(context, insight, slot)
  if (!hasWords(text)) return notKnown(context, insight, slot, notice('info', 'create.no_words'))
  if (text.trim().length > longestSlot)
    return decide(context.state, [[notice('info', 'create.slot_long'), prose(`create.ask.${slot}`)]], {
      records: { statements: [statement] },
    })
  const said = slot === 'want' ? partsIn(text, insight) : { [slot]: text.trim() }
  const filled = Object.entries(said).reduce(
    (draft, [part, words]) => fillSlot(draft, part as Slot, { statement: statement.id, words }),
    insight,
  )
  return kept(await askSlot(context, filled), [statement])
}

/** What customers want, or the whole sentence of it, with the feeling that it names where none is known. */
function partsIn(text: string, { emotion }: Insight): Partial<Record<Slot, string>> {
  const whole = readStatement(text)
  if (whole === null) return { want: text.trim() }
  const felt = emotion === null ? emotionWords(whole.tension) : null
  return felt === null ? { ...whole } : { ...whole, emotion: felt }
}

/** Customers' words or a feeling that was offered: the person says that it is so, the customer's words bear it out. */
export async function takeOption(
  context: TurnContext,
  insight: Insight,
  slot: Slot,
  id: string,
  statement: Statement,
): Promise<Decision> {
  const option = slotOptions(context, insight, slot).find((offered) => offered.id === id)
  if (option === undefined) return askSlot(context, insight)
  const { words, quote } = option
  const filled = fillSlot(insight, slot, { statement: statement.id, words })
  const quotes = quote === null ? filled.quotes : [...new Set([...filled.quotes, quote])]
  return kept(await askSlot(context, { ...filled, quotes }), [{ ...statement, words }])
}

/** All slots of a form; marks and mashed keys fill none, and a form of nothing else is answered as nobody's knowing. */
export async function takeSlots(
  context: TurnContext,
  insight: Insight,
  fields: Readonly<Record<string, Statement>>,
): Promise<Decision> {
  const usable = slots.flatMap((slot) => {
    const said = fields[slot]
    const same = said?.words.trim() === insight[slot]?.words
    return said === undefined || same || !hasWords(said.words) ? [] : [{ slot, said }]
  })
  const missing = missingSlot(insight, context.state.left)
  if (usable.length === 0) {
    const told = notice('info', 'create.form_empty')
    return missing === null ? askSlot(context, insight, [told]) : notKnown(context, insight, missing, told)
  }
  const filled = usable.reduce(
    (draft, { slot, said }) => fillSlot(draft, slot, { statement: said.id, words: said.words.trim() }),
    insight,
  )
  const next = insight.statement === '' ? filled : changed(filled, 'slots', context.actor, context.tools.now)
  return kept(
    await askSlot(context, next),
    usable.map(({ said }) => said),
  )
}

/** A slot that stays empty; the checklist will ask for it. */
export function leaveSlot(context: TurnContext, insight: Insight, slot: Slot): Promise<Decision> {
  const left = [...new Set([...context.state.left, slot])]
  return askSlot({ ...context, state: { ...context.state, left } }, insight, [
    ...(isNeeded(slot) ? [notice('info', 'create.left_open')] : []),
  ])
}

/** What an insight cannot do without is asked once more, with a way around it; whatever else is left. */
function notKnown(
  context: TurnContext,
  insight: Insight,
  slot: Slot,
  told = notice('info', 'create.needed'),
): Promise<Decision> {
  const { urged } = context.state
  if (!isNeeded(slot) || urged.includes(slot)) return leaveSlot(context, insight, slot)
  return askSlot({ ...context, state: { ...context.state, urged: [...urged, slot] } }, insight, [told])
}

function isNeeded(slot: Slot): boolean {
  return slot !== 'emotion' && slot !== 'notFor'
}

function kept(decision: Decision, said: readonly Statement[]): Decision {
  const statements = said.map((statement) => ({ ...statement, kind: 'belief' as const }))
  return { ...decision, records: mergeRecords(decision.records, { statements }) }
}
