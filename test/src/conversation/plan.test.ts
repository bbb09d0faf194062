import { expect, test } from 'vitest'
import { type Inbound, inboundSchema } from '../../../src/conversation/inbound.ts'
import { formPrefix, plan } from '../../../src/conversation/plan.ts'

function inbound(payload: object): Inbound {
  return inboundSchema.parse({
    id: 'e1',
    platform: 'web',
    workspace: 'w',
    thread: { channel: 'c', thread: 't', isDirect: false },
    actor: { id: 'lan', name: 'Lan' },
    payload,
    receivedAt: '2026-11-22T03:00:00.000Z',
  })
}

test.each([
  { kind: 'message', text: 'f_why' },
  { kind: 'command', name: 'f_status', text: '' },
  { kind: 'form_submit', ref: 'f_abc', values: {} },
  { kind: 'file', files: [{ name: 'f_a.csv', bytes: 1, key: 'k.csv' }] },
  { kind: 'opened' },
  { kind: 'stop' },
])('$kind is acknowledged', (payload) => {
  expect(plan(inbound(payload))).toBe('ack')
})

test('a button that opens a form opens it at once, any other is an update', () => {
  expect(plan(inbound({ kind: 'action', ref: `${formPrefix}abc` }))).toBe('open_form')
  expect(plan(inbound({ kind: 'action', ref: 'a_abc', values: ['f_x'] }))).toBe('update')
  expect(plan(inbound({ kind: 'action', ref: 'a_f_abc' }))).toBe('update')
  expect(plan(inbound({ kind: 'action', ref: '' }))).toBe('update')
})
