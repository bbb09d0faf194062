import { expect, it } from 'vitest'
import { decide } from '../../../src/conversation/decide.ts'
import { newThreadState } from '../../../src/conversation/state.ts'
import { prose } from '../../../src/conversation/write.ts'
import type { NoneReason } from '../../../src/llm/model.ts'
import { saidOnce } from '../../../src/turn/model-missed.ts'

const decision = decide(newThreadState('en'), [[prose('pending.question')]])
const after = (trouble: NoneReason | null) => saidOnce(decision, { modelTrouble: () => trouble })
const keysOf = ({ messages }: typeof decision) =>
  messages.flat().flatMap((node) => ('text' in node && 'say' in node.text ? [node.text.say] : []))

it.each(['timeout', 'failed', 'circuit_open', 'not_parsed', 'incomplete', 'refused'] as const)(
  'says that the model was missed, before all else: %s',
  (trouble) => {
    expect(keysOf(after(trouble))).toEqual(['model.missed', 'pending.question'])
    expect(after(trouble).state.modelMissed).toBe(true)
  },
)

it('says that its budget is used up', () => {
  expect(keysOf(after('over_budget'))).toEqual(['model.over_budget', 'pending.question'])
})

it('says it once a thread', () => {
  const again = saidOnce({ ...decision, state: after('failed').state }, { modelTrouble: () => 'failed' })
  expect(keysOf(again)).toEqual(['pending.question'])
})

it.each([null, 'no_model', 'off', 'stopped'] as const)(
  'says nothing of what is no trouble: %s',
  (trouble) => {
    expect(after(trouble)).toBe(decision)
  },
)
