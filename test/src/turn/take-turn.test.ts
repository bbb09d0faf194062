import { expect, it } from 'vitest'
import { createSourceShelf } from '../../../src/app/create-source-shelf.ts'
import { createTools } from '../../../src/app/toolbox.ts'
import type { Inbound, Payload } from '../../../src/conversation/inbound.ts'
import { readThreadState } from '../../../src/conversation/state-migrations.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { type TurnHouse, takeTurn } from '../../../src/turn/turn.ts'
import { an, firstButton, type House, keyOf, openHouse } from '../app/house.ts'

const key = keyOf()

/** The parts of a house that a turn needs, over another house's store; `planning` runs while a turn is planned. */
function besides({ store, folder }: House, planning: () => Promise<void> = async () => undefined) {
  const logger = createLogger('silent')
  const shelf = createSourceShelf({
    store,
    logger,
    dataFolder: folder,
    sampleFolder: null,
    sampleDay: '2026-11-01',
  })
  const closing = new AbortController()
  const house: TurnHouse = {
    store,
    logger,
    signal: closing.signal,
    timeZone: 'Asia/Ho_Chi_Minh',
    now: () => ({ instant: '2026-11-02T03:00:00.000Z', today: '2026-11-02' }),
    async catalog(workspace, about) {
      await planning()
      return shelf.catalog(workspace, about)
    },
    secret: async () => 'secret',
    tools: (turn) => createTools(store, shelf, { ...turn, signal: closing.signal }),
    working: () => undefined,
  }
  return { house, closing }
}

async function accepted({ store }: House, id: string, payload: Payload): Promise<Inbound> {
  const inbound: Inbound = {
    id,
    platform: key.platform,
    workspace: key.workspace,
    thread: { channel: key.channel, thread: key.thread, isDirect: true },
    actor: { ...an },
    payload,
    receivedAt: '2026-11-02T03:00:00.000Z',
  }
  await store.accept(inbound)
  return inbound
}

it('plans a turn anew when another one has moved its thread meanwhile', async () => {
  const house = await openHouse()
  const first = await house.take({ say: 'why do mobile visitors convert less?' })
  const yes = await accepted(house, 'yes', { kind: 'action', ref: firstButton(first), values: [] })
  const words = 'whether to rebuild the checkout'
  const decision = await accepted(house, 'decision', { kind: 'message', text: words })
  let plans = 0
  const slow = besides(house, async () => {
    plans += 1
    if (plans === 1) await takeTurn(besides(house).house, key, yes)
  })
  expect(await takeTurn(slow.house, key, decision)).toMatchObject({ outcome: 'committed' })
  expect(plans).toBe(2)
  const stored = await house.thread()
  const { brief } = readThreadState(stored.state)
  expect(stored.version).toBe(3)
  expect(brief).toMatchObject({ confirmed: true, decision: { words } })
  const heard = (await house.store.transcript(key)).flatMap((entry) =>
    entry.direction === 'out' ? [entry.outbound.text] : [],
  )
  expect(heard.at(-1)).toContain(words)
  expect(heard.filter((text) => text.includes(words))).toHaveLength(1)
})

it('says nothing twice when two processes take the same event', async () => {
  const house = await openHouse()
  const event = await accepted(house, 'both', { kind: 'message', text: 'help' })
  const ends = await Promise.all(
    [besides(house), besides(house)].map((one) => takeTurn(one.house, key, event)),
  )
  expect(ends.map((end) => end.outcome).toSorted()).toEqual(['committed', 'repeat'])
  expect((await house.thread()).version).toBe(1)
  const heard = await house.store.transcript(key)
  const again = await takeTurn(besides(house).house, key, event)
  expect(again.outcome).toBe('repeat')
  expect(await house.store.transcript(key)).toEqual(heard)
})

it('makes the same of the same event whenever it is taken', async () => {
  const heard = []
  for (const _ of [1, 2]) {
    const house = await openHouse()
    const event = await accepted(house, 'same', {
      kind: 'message',
      text: 'why do mobile visitors convert less?',
    })
    await takeTurn(besides(house).house, key, event)
    heard.push({ thread: await house.thread(), said: await house.store.transcript(key) })
  }
  expect(heard[1]).toEqual(heard[0])
})

it('leaves the event to the next life when the house closes while the turn is planned', async () => {
  const house = await openHouse()
  const event = await accepted(house, 'late', {
    kind: 'message',
    text: 'why do mobile visitors convert less?',
  })
  const { house: closing, closing: stop } = besides(house, async () => stop.abort())
  await expect(takeTurn(closing, key, event)).rejects.toThrow()
  expect(await house.store.thread(key)).toBeNull()
  expect((await house.store.nextInbound(key))?.id).toBe('late')
  expect(await house.store.undelivered(key)).toBe(0)
})
