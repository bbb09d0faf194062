import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../src/store/open-store.ts'
import { copyMonitor, watchOne } from './many-monitors.ts'
import { openMonth } from './stage.ts'

const copies = 11
const script = fileURLToPath(new URL('./look-once.ts', import.meta.url))
const messageSchema = z.object({ key: z.string(), thread: z.string(), text: z.string() })

it('tells each thread once when many monitors come due together and the process is killed among them', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'visao-many-due-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await house(join(folder, 'first'), join(folder, 'left'))
  const killed = await look(join(folder, 'left'), '2027-01-18T03:00:00Z', 5)
  // What the killed process had in hand is free again when its lease is over.
  const finished = await look(join(folder, 'left'), '2027-01-18T03:15:00Z')
  const again = await look(join(folder, 'left'), '2027-01-18T03:30:00Z')

  expect(killed).toHaveLength(5)
  expect(again, 'nobody is told twice').toEqual([])
  const told = Map.groupBy([...killed, ...finished], ({ thread }) => thread)
  expect(told.size).toBe(copies + 1)
  for (const [thread, messages] of told) {
    // A message that was sent while the process died is sent again under its key, which the platform knows.
    expect(new Set(messages.map(({ key }) => key)).size, thread).toBe(1)
    expect(messages[0]?.text, thread).toContain('can no longer be checked')
  }
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'left', 'visao.db') })
  const insights = await store.insights('local')
  expect(insights).toHaveLength(copies + 1)
  for (const { id, verdict } of insights) {
    expect(verdict?.verdict).toBe('cannot_check')
    expect(await store.verdicts('local', id), 'one look').toHaveLength(1)
    const logged = (await store.audit('local', id)).filter(({ what }) => what === 'verdict')
    expect(logged, 'at its instant').toMatchObject([{ to: 'cannot_check', at: verdict?.at }])
  }
  await store.close()
})

/** A house with many monitors, as its process left it; the source goes with the folder that it lay in. */
async function house(first: string, left: string): Promise<void> {
  await mkdir(first)
  const stage = await openMonth(first, '2027-01-10T03:00:00.000Z')
  await watchOne(stage)
  const statement = (place: number) => `They fear for their money when the screen goes silent (${place})`
  await copyMonitor(stage.store, { count: copies, due: '2027-01-18T01:00:00.000Z', statement })
  await cp(first, left, { recursive: true })
  await stage.close()
}

/** Lets a process do what is due at an instant until it is killed after so many messages, and gives what left it. */
async function look(folder: string, at: string, most?: number) {
  const args = [script, folder, at, ...(most === undefined ? [] : [String(most)])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const told: z.infer<typeof messageSchema>[] = []
  for await (const line of createInterface({ input: child.stdout }))
    told.push(messageSchema.parse(JSON.parse(line)))
  const [code] = await gone
  expect(code).toBe(most === undefined ? 0 : null)
  return told
}
