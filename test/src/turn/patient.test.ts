import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NoneReason } from '../../../src/llm/model.ts'
import type { Said } from '../../../src/locales/said.ts'
import type { Tools } from '../../../src/tools.ts'
import { patient } from '../../../src/turn/patient.ts'
import { toolsWith } from '../inquiry/sample-shop.ts'

const input = { language: 'en', question: 'why?', findings: [] } as const
const answer = { findings: [] }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function slow(takesMs: number, change: Partial<Tools> = {}) {
  const said: Said[] = []
  let asked = 0
  const tools = toolsWith({
    working: (what) => said.push(what),
    ask: (async () => {
      asked += 1
      await new Promise((resolve) => setTimeout(resolve, takesMs))
      return answer
    }) as Tools['ask'],
    ...change,
  })
  return { tools, said, asked: () => asked }
}

it('says nothing of an answer that comes at once', async () => {
  const { tools, said } = slow(100)
  const asking = patient(tools).ask('phrase_findings', { ...input, findings: [] })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await asking).toEqual(answer)
  expect(said).toEqual([])
})

it('says what is waited for after two seconds, once for each answer', async () => {
  const { tools, said } = slow(6_000)
  const asking = patient(tools).ask('phrase_findings', { ...input, findings: [] })
  await vi.advanceTimersByTimeAsync(6_000)
  await asking
  expect(said).toEqual([{ say: 'working.model' }])
})

it('asks no more once the turn has waited long enough', async () => {
  const { tools, asked } = slow(1_500)
  const waiting = patient(tools, { sayAfterMs: 2_000, turnMs: 2_000 })
  for (const _ of [1, 2, 3]) {
    const asking = waiting.ask('phrase_findings', { ...input, findings: [] })
    await vi.advanceTimersByTimeAsync(1_500)
    await asking
  }
  expect(asked()).toBe(2)
})

it('asks no more in a turn in which the model was in trouble', async () => {
  let trouble: NoneReason | null = null
  const { tools, asked } = slow(0, { modelTrouble: () => trouble })
  const waiting = patient(tools)
  const first = waiting.ask('phrase_findings', { ...input, findings: [] })
  await vi.advanceTimersByTimeAsync(1)
  await first
  trouble = 'timeout'
  expect(await waiting.ask('phrase_findings', { ...input, findings: [] })).toBeNull()
  expect(asked()).toBe(1)
})
