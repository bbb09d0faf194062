import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { terminal } from '../../adapters/terminal/index.ts'
import { answersToAnInsight } from '../month/answers.ts'
import { openHouse } from './stage.ts'

const an = { id: 'an', name: 'An', locale: 'en' }
const platform = 'recording'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visao-returns-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The house over the same store at an instant: what it says unasked, and then to each message. */
async function on(now: string, messages: readonly string[]): Promise<readonly string[]> {
  const { app } = await openHouse(folder, { now, sampleFolder: join(folder, 'shop') })
  const said: string[] = []
  let ended: () => void = () => undefined
  await app.attach({
    name: platform,
    capabilities: terminal.capabilities,
    async deliver(outbound) {
      said.push(outbound.text)
      return { platformId: outbound.key }
    },
    settled: () => ended(),
  })
  await app.look()
  for (const [place, text] of messages.entries()) {
    const end = new Promise<void>((resolve) => {
      ended = resolve
    })
    await app.receive({
      id: `${now}-${place}`,
      platform,
      workspace: 'local',
      thread: { channel: 'general', thread: 'main', isDirect: true },
      actor: an,
      payload: { kind: 'message', text },
      receivedAt: now,
    })
    await end
  }
  await app.close()
  return said
}

it('comes back on the day with what was measured, and with the review, once', {
  timeout: 180_000,
}, async () => {
  await on('2026-11-21T08:00:00.000Z', [
    ...answersToAnInsight,
    'Minh shows a waiting state at the payment step by 10 December, conversion to 2%',
    'go on',
    'every month, review on 20 December',
  ])
  const returned = (await on('2026-12-21T08:00:00.000Z', [])).join('\n')
  expect(returned).toContain('The day has come for "shows a waiting state at the payment step"')
  expect(returned).toMatch(/a difference of .+ \(interval .+ to .+\)/u)
  expect(returned).toContain('Missed.')
  expect(returned).toContain('The review is due')
  expect(returned).toMatch(/everyone else\s+\d\.\d%\s+\d\.\d%/u)
  expect(await on('2026-12-21T20:00:00.000Z', []), 'told once').toEqual([])
})
