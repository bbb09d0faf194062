import { readdir, readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dialogue, parseDialogue, printAct, printAnswer, printDialogue } from './dialogue.ts'
import { faultsIn } from './faults.ts'
import { playDialogue } from './play.ts'
import { makeShared, type Shared } from './shared.ts'

const folder = new URL('dialogues/', import.meta.url)
const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
/** Whether what is said now is kept as right, instead of being held against what was kept. */
const records = process.env.RECORD === '1'

/** The instant of all dialogues: the shop is made for its day. */
const now = '2026-11-21T08:00:00Z'

let shared: Shared
beforeAll(async () => {
  shared = await makeShared(now)
})
afterAll(() => shared.remove())

describe('a conversation', () => {
  it.each(names)('goes as recorded: %s', async (name) => {
    const file = new URL(name, folder)
    const text = await readFile(file, 'utf8')
    const recorded = parseDialogue(text)
    expect(recorded.header.now, 'the shop is made for one day').toBe(now)
    const played = await playDialogue(recorded, shared)
    if (records) await writeFile(file, printDialogue(played))
    else expectSame(played, recorded, text)
    expect(faultsOf(played)).toEqual([])
  })
})

/** Stops at the first turn that differs: those after it often differ only because it does. */
function expectSame(played: Dialogue, recorded: Dialogue, text: string): void {
  for (const [place, { by, act, answer }] of recorded.turns.entries()) {
    const now = played.turns[place]?.answer ?? { said: [], end: '' }
    expect(printAnswer(now), `after turn ${place + 1}, ${printAct(by, act)}`).toBe(printAnswer(answer))
  }
  expect(printDialogue(played)).toBe(text)
}

function faultsOf({ turns }: Dialogue): readonly string[] {
  return turns.flatMap(({ by, act, answer }) =>
    faultsIn(answer).map((found) => `${printAct(by, act)}: ${found}`),
  )
}
