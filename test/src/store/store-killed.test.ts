import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import { keyOf } from '../../contracts/store/samples.ts'
import { temporaryFolders } from './temporary-folder.ts'

const newFolder = temporaryFolders()

it('keeps every committed turn whole and no part of another when the process is killed', async () => {
  const file = join(await newFolder(), 'visao.db')
  const told: string[] = []
  for (const [run, turns] of [3, 17, 8, 29].entries()) told.push(...(await killAfter(file, `r${run}`, turns)))
  const store = await openStore({ kind: 'sqlite', file })
  try {
    const entries = await store.transcript(keyOf())
    const done = (await store.thread(keyOf()))?.version ?? 0
    const said = entries.flatMap((entry) => (entry.direction === 'out' ? [entry.outbound.key] : []))
    const heard = entries.flatMap((entry) => (entry.direction === 'in' ? [entry.inbound.id] : []))
    expect(said).toEqual(heard.slice(0, done).flatMap((id) => [`m1-${id}`, `m2-${id}`]))
    for (const id of told) expect(said).toContain(`m2-${id}`)
    const readings = (
      await store.evidence(
        'acme',
        heard.map((id) => `rd-${id}`),
      )
    ).readings
    expect(Object.keys(readings)).toHaveLength(done)
  } finally {
    await store.close()
  }
})

/** Runs turns in another process, kills it once so many were told, and gives all that it told. */
async function killAfter(file: string, run: string, turns: number): Promise<string[]> {
  const script = fileURLToPath(new URL('./turn-after-turn.ts', import.meta.url))
  const child = spawn(process.execPath, [script, file, run], { stdio: ['ignore', 'pipe', 'inherit'] })
  const told: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line)
    if (told.length === turns) child.kill('SIGKILL')
  }
  expect(told.length).toBeGreaterThanOrEqual(turns)
  return told
}
