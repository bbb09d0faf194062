import { describe, expect, it } from 'vitest'
import type { CallRecord, ModelRecord } from '../../../src/llm/record.ts'
import { type NewPlace, storesOf } from './place.ts'

const call: CallRecord = {
  kind: 'call',
  task: 'read_answer',
  host: 'api.openai.com',
  model: 'gpt-6-luna',
  sent: ['words'],
  ids: ['st_1'],
  outcome: 'sent',
  requests: 0,
  input: 0,
  output: 0,
  cost: null,
  ms: 0,
}

function recordOf(id: string, at: string, body: Partial<CallRecord> = {}, workspace = 'acme'): ModelRecord {
  return { id, workspace, at, body: { ...call, ...body } }
}

export function modelRecordsSuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

  describe('what left for a language model', () => {
    it('is kept in its last form, newest first, a workspace for itself', async () => {
      const store = await open()
      await store.saveModelRecord(recordOf('a', '2026-11-21T10:00:00.000Z', { input: 5, output: 1 }))
      await store.saveModelRecord(recordOf('b', '2026-11-22T09:00:00.000Z'))
      const last = recordOf('b', '2026-11-22T09:00:00.000Z', { outcome: 'answered', input: 70, output: 30 })
      await store.saveModelRecord(last)
      await store.saveModelRecord(recordOf('b', '2026-11-22T09:00:00.000Z', { input: 999 }, 'bravo'))
      const draft: ModelRecord = {
        id: 'c',
        workspace: 'acme',
        at: '2026-11-22T10:00:00.000Z',
        body: { kind: 'draft', task: 'read_answer', outcome: 'fell_back', reasons: ['digit'] },
      }
      await store.saveModelRecord(draft)
      expect(await store.modelRecords('acme', '2026-11-22', 9)).toEqual([draft, last])
      expect(await store.modelRecords('acme', '2026-11-22', 1)).toEqual([draft])
      expect(await store.modelTokens('acme', '2026-11-22T00:00:00.000Z')).toBe(100)
      expect(await store.modelTokens('acme', '2026-11-21T00:00:00.000Z')).toBe(106)
      expect(await store.modelTokens('nobody', '2026-11-21T00:00:00.000Z')).toBe(0)
    })
  })
}
