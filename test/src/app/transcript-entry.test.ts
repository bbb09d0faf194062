import { expect, it } from 'vitest'
import { isSpoken } from '../../../src/app/transcript-entry.ts'
import { house } from '../../../src/conversation/house.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { inboundOf, keyOf, outboundOf } from '../../contracts/store/samples.ts'

const told = (audience: Outbound['audience']) =>
  isSpoken({ direction: 'out', outbound: { ...outboundOf(keyOf(), 'm1'), audience } })

it('counts as said in a thread what all in it heard, not what went to a channel or to one person alone', () => {
  expect(told({ kind: 'thread' })).toBe(true)
  expect(told({ kind: 'channel' })).toBe(false)
  expect(told({ kind: 'direct', person: 'u1' })).toBe(false)
  expect(told({ kind: 'person', person: 'u1' })).toBe(false)
})

it('counts as said what a person wrote, not that the house wakes a thread', () => {
  const inbound = inboundOf(keyOf(), 'e1')
  expect(isSpoken({ direction: 'in', inbound })).toBe(true)
  expect(isSpoken({ direction: 'in', inbound: { ...inbound, actor: house } })).toBe(false)
})
