import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { answerTask } from '../../../eval/insightbench/answer-task.ts'
import { randomNumbers } from './random-numbers.ts'

type Row = Readonly<Record<string, string | number>>

/** Connects a table as a dropped file and searches it. */
async function search(rows: readonly Row[], goal: string) {
  const folder = await mkdtemp(join(tmpdir(), 'visao-search-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const csv = join(folder, 'table.csv')
  const head = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => head.map((name) => row[name]).join(','))
  await writeFile(csv, [head.join(','), ...lines].join('\n'))
  return answerTask({ flag: 'x', csv, goal, role: '', references: [] }, 12)
}

const day = (offset: number) =>
  new Date(Date.UTC(2025, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)

/** Tickets of which one agent has most and takes ever longer, and one category is about one word and place. */
function tickets(): readonly Row[] {
  const random = randomNumbers(7)
  return Array.from({ length: 600 }, (_, place) => {
    const opened = Math.floor((place / 600) * 365)
    const agent =
      random() < 0.4 ? 'Ann Lee' : (['Bo Chan', 'Cy Diaz', 'Di Fox'][Math.floor(random() * 3)] ?? '')
    const printer = random() < 0.5
    const slow = agent === 'Ann Lee' ? opened / 20 : 0
    return {
      number: `INC${100_000 + place}`,
      opened_at: day(opened),
      closed_at: day(opened + 3 + Math.floor(random() * 4 + slow)),
      assigned_to: agent,
      category: printer ? 'Hardware' : (['Network', 'Software'][Math.floor(random() * 2)] ?? ''),
      location:
        printer && random() < 0.8 ? 'Hanoi' : (['Hue', 'Hanoi', 'Vinh'][Math.floor(random() * 3)] ?? ''),
      short_description: printer
        ? `The printer of room ${place} does not print`
        : `Something of room ${place} fails now`,
    }
  })
}

test('finds what was planted, in sentences that name it', async () => {
  const { insights, abstained } = await search(
    tickets(),
    'Who has too many incidents, and why is resolution slow?',
  )
  const said = insights.map(({ sentence }) => sentence).join('\n')
  expect(abstained).toBe(false)
  expect(said).toMatch(
    /Ann Lee has a significantly higher average time to resolution \(TTR\) compared to other agents/,
  )
  expect(said).toMatch(
    /time to resolution \(TTR\) for Ann Lee is increasing over time, .* while other agents show no such trend/,
  )
  expect(said).toMatch(/Ann Lee has a significantly higher number of incidents than other agents/)
  expect(said).toMatch(/Hardware incidents are in the Hanoi location/)
  expect(said).toMatch(/Hardware incidents are related to printer/)
})

test('claims nothing of a table of noise', async () => {
  const random = randomNumbers(11)
  const one = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? ''
  const noise = Array.from({ length: 400 }, () => ({
    date: day(Math.floor(random() * 300)),
    channel: one(['web', 'app', 'store']),
    city: one(['Hue', 'Hanoi', 'Vinh', 'Da Lat']),
    amount: Math.round(-Math.log(random()) * 1000) + 1,
  }))
  const { insights } = await search(noise, 'Find trends, imbalances and differences in amount')
  expect(insights.filter(({ direction }) => direction !== 'even')).toEqual([])
})

test('says first what the data lacks, and nothing else', async () => {
  const { insights, abstained } = await search(tickets(), "Why are 'Cost Saving' goals of departments late?")
  expect(abstained).toBe(true)
  expect(insights.map(({ kind }) => kind)).toEqual(insights.map(() => 'cannot_tell'))
  expect(insights.map(({ sentence }) => sentence).join('\n')).toMatch(/no column for the department/)
})

test('refuses a table of one row, and stays bounded with many columns', async () => {
  expect((await search([{ a: 1, b: 'x' }], 'Find anything')).insights).toMatchObject([
    { kind: 'cannot_tell' },
  ])
  const random = randomNumbers(3)
  const wide = Array.from({ length: 60 }, () =>
    Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [`c${at}`, at % 2 === 0 ? 'k' : `v${Math.floor(random() * 3)}`]),
    ),
  )
  const { insights } = await search(wide, 'Find imbalances')
  expect(insights.length).toBeLessThanOrEqual(12)
})
