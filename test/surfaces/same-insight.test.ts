import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDialogue } from '../turns/dialogue.ts'
import { sessionsCsv } from '../turns/sessions.ts'
import { openDiscord } from './discord.ts'
import { leftIn } from './left.ts'
import { openRecording } from './recording.ts'
import { openSlack } from './slack.ts'
import type { Surface } from './surface.ts'
import { openWeb } from './web.ts'
import { wordsIn } from './words-in.ts'

const file = new URL('../turns/dialogues/english-file.txt', import.meta.url)
const { header, turns } = parseDialogue(await readFile(file, 'utf8'))

async function play(surface: Surface) {
  try {
    for (const { act } of turns) await surface.take(act)
    return { ...(await leftIn(surface)), shown: wordsIn(await surface.shown()) }
  } finally {
    await surface.close()
  }
}

let files: string
let expected: Awaited<ReturnType<typeof play>>
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'visao-files-'))
  await writeFile(join(files, 'sessions.csv'), sessionsCsv())
  expected = await play(await openRecording(files))
}, 120_000)
afterAll(() => rm(files, { recursive: true, force: true }))

describe('the same conversation', () => {
  it('is the recorded one, and leads to an insight', () => {
    const recorded = turns.map(({ answer }) => answer.said)
    expect(expected.said).toEqual(recorded)
    expect(expected.kept.end).toBe(turns.at(-1)?.answer.end)
    expect(expected.kept.insights.at(-1)?.statement).toContain('I have to search for it again every time')
  })

  it.each([
    { name: 'the web page', open: openWeb },
    { name: 'Slack', open: openSlack },
    { name: 'Discord', open: openDiscord },
  ])('shows as much and leaves the same insight on $name', { timeout: 240_000 }, async ({ open }) => {
    const { said, kept, shown } = await play(await open(files, header))
    expect(said).toEqual(expected.said)
    expect(kept).toEqual(expected.kept)
    expect([...expected.shown].filter((word) => !shown.has(word))).toEqual([])
  })
})
