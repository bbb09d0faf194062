import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages, phraseList } from '../../src/locales/locale.ts'
import { probes } from '../../src/steps/analyse/probes.ts'
import { type Dialogue, parseDialogue, printAct, printDialogue } from './dialogue.ts'
import { nonsense } from './nonsense-model.ts'
import { plausible } from './plausible-model.ts'
import { playDialogue } from './play.ts'
import { scriptedModel } from './scripted-model.ts'
import { makeShared, type Shared } from './shared.ts'

const folder = new URL('dialogues/', import.meta.url)
const now = '2026-11-21T08:00:00Z'

let shared: Shared
beforeAll(async () => {
  shared = await makeShared(now)
})
afterAll(() => shared.remove())

async function recording(name: string): Promise<Dialogue> {
  return parseDialogue(await readFile(new URL(name, folder), 'utf8'))
}

describe('a recorded conversation with a model', () => {
  it.each(['english-shop.txt', 'vietnamese-why.txt', 'english-words.txt'])(
    'that answers fairly keeps every figure, step and sentence: %s',
    async (name) => {
      const recorded = await recording(name)
      const model = scriptedModel(plausible)
      const played = await playDialogue(recorded, shared, model)
      for (const [place, { by, act, answer }] of recorded.turns.entries()) {
        const now = played.turns[place]?.answer ?? { said: [], end: '' }
        const after = `after turn ${place + 1}, ${printAct(by, act)}`
        expect(now.end, after).toBe(answer.end)
        const said = new Set(linesOf(now.said))
        const lost = linesOf(answer.said).filter((line) => !said.has(line) && !isProbe(line))
        expect(lost, after).toEqual([])
        const known = new Set(figuresIn(answer.said))
        expect(
          figuresIn(now.said).filter((figure) => !known.has(figure)),
          after,
        ).toEqual([])
      }
      expect(printDialogue(played)).not.toBe(printDialogue(recorded))
      expect(model.asked.length).toBeGreaterThan(0)
    },
  )

  it.each(['vietnamese-shop.txt', 'english-words.txt'])(
    'that talks nonsense goes letter by letter as without one: %s',
    async (name) => {
      const recorded = await recording(name)
      const model = scriptedModel(nonsense)
      const played = await playDialogue(recorded, shared, model)
      expect(printDialogue(withoutNews(played))).toBe(printDialogue(recorded))
      expect(model.asked.length).toBeGreaterThan(0)
    },
  )

  it('that is gone goes letter by letter as without one, and says so once', async () => {
    const recorded = await recording('english-why.txt')
    const played = await playDialogue(recorded, shared, scriptedModel({}))
    expect(printDialogue(withoutNews(played))).toBe(printDialogue(recorded))
    const news = played.turns.flatMap(({ answer }) => answer.said.filter(isNews))
    expect(news).toHaveLength(1)
  })
})

/** Lines without their numbers, which are one more where there is one thing more. */
function linesOf(said: readonly string[]): readonly string[] {
  return said
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => line.split(/ {3}(?=\[\d)/u))
    .map((line) => line.replace(/^(?:\d+\.|\[\d+\]) /u, '').trim())
    .filter((line) => line !== '')
}

function figuresIn(said: readonly string[]): readonly string[] {
  return linesOf(said).flatMap((line) => line.match(/\d(?:[\d.,]*\d)?/gu) ?? [])
}

/** Probes are the one thing that is said in other words. */
function isProbe(line: string): boolean {
  return languages.some((language) =>
    probes
      .flatMap((probe) => phraseList(language, `why.probe.${probe}`))
      .some((words) => words.replaceAll('*', '') === line),
  )
}

function isNews(text: string): boolean {
  return languages.some((language) =>
    phraseList(language, 'model.missed').some((words) => text.includes(words)),
  )
}

/** The dialogue without the news that the model could not be reached. */
function withoutNews(played: Dialogue): Dialogue {
  return {
    ...played,
    turns: played.turns.map((turn) => ({
      ...turn,
      answer: { ...turn.answer, said: turn.answer.said.filter((text) => !isNews(text)) },
    })),
  }
}
