import { expect, it } from 'vitest'
import { endDigestCommand, house as itself, wakingText } from '../../../src/conversation/house.ts'
import { readThreadState } from '../../../src/conversation/state-migrations.ts'
import { type House, openHouse } from './house.ts'

const wake = {
  does: {
    kind: 'command',
    name: 'due',
    text: wakingText({ updatedAt: '2026-11-02T03:00:00.000Z', newData: false }),
  },
  by: { id: itself.id, name: itself.name },
} as const

async function stateOf(house: House) {
  return readThreadState((await house.thread()).state)
}

it('undoes what a person did last, though the house has turned to the thread since', async () => {
  const house = await openHouse()
  await house.take({ say: 'hello' })
  await house.take({ say: 'stop reminding me' })
  expect((await stateOf(house)).muted).toBe(true)
  await house.post(wake)
  await house.post(wake)
  await house.take({ say: 'undo' })
  expect((await house.thread()).version, 'five turns were taken').toBe(5)
  expect(await stateOf(house)).toMatchObject({ muted: false, byHouse: false })
})

it('brings back a digest that a person ended, and none that they ended elsewhere', async () => {
  const house = await openHouse()
  await house.take({ say: 'digest every Monday at nine' })
  await house.take({ say: 'stop the digest' })
  await house.post(wake)
  await house.take({ say: 'undo' })
  expect((await stateOf(house)).digest).not.toBeNull()
  await house.take({ say: 'hello' })
  await house.post({ ...wake, does: { kind: 'command', name: endDigestCommand, text: '' } })
  await house.take({ say: 'undo' })
  expect((await stateOf(house)).digest).toBeNull()
})
