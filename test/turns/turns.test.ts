import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dialogue, parseDialogue, printAct, printAnswer, printDialogue } from './dialogue.ts'
import { faultsIn } from './faults.ts'
import { playDialogue, type Shared } from './play.ts'
import { sessionsCsv } from './sessions.ts'

const folder = new URL('dialogues/', import.meta.url)
const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
/** Whether what is said now is kept as right, instead of being held against what was kept. */
const records = process.env.RECORD === '1'

let root = ''
let shared: Shared = { shop: '', files: '' }
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'visao-turns-'))
  shared = { shop: join(root, 'shop'), files: root }
  await writeFile(join(root, 'sessions.csv'), sessionsCsv())
  await writeFile(join(root, 'notes.docx'), 'these are the notes of a meeting, and no table')
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('a conversation', () => {
  it.each(names)('goes as recorded: %s', async (name) => {
    const file = new URL(name, folder)
    const text = await readFile(file, 'utf8')
    const recorded = parseDialogue(text)
    const played = await playDialogue(recorded, shared)
    expect(faultsOf(played)).toEqual([])
    if (records) await writeFile(file, printDialogue(played))
    else expectSame(played, recorded, text)
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
  return turns.flatMap(({ by, act, answer }) => faultsIn(answer).map((found) => `${printAct(by, act)}: ${found}`))
}
