import { expect, test } from 'vitest'
import type { ExportedFile } from '../../../../src/conversation/desk-files.ts'
import {
  findingOf,
  insightOf,
  quoteOf,
  readingOf,
  statementOf,
  verdictOf,
} from '../../../contracts/store/samples.ts'
import { type House, openHouse } from '../house.ts'

const by = { id: 'an', name: 'An', from: 'web' }
const claim = '=cmd|Khách sợ mất tiền, "im lặng"'

async function withInsight(): Promise<House> {
  const house = await openHouse()
  const insight = insightOf('local', 'in_1', {
    statement: claim,
    review: 'approved',
    approvedVersion: 1,
    readings: ['rd1'],
    quotes: ['qt1'],
    question: { statement: 'st1', words: 'Vì sao?' },
  })
  await house.store.addInsights('local', [
    {
      insight,
      versions: [insight],
      readings: [readingOf('local', 'rd1')],
      findings: [],
      quotes: [quoteOf('local', 'qt1', 'trừ tiền mà không báo')],
      statements: [statementOf('local', 'st1', 'Vì sao?')],
    },
  ])
  return house
}

async function textOf(file: ExportedFile | null): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of file?.body ?? []) parts.push(part)
  return Buffer.concat(parts).toString()
}

test('a library goes out as CSV that no spreadsheet runs', async () => {
  const { app } = await withInsight()
  const file = await app.library.desk.exportLibrary('local', 'vi', 'csv', {})
  expect(file.name).toBe('visao-insights-2026-11-02.csv')
  const [head, line] = (await textOf(file)).split('\r\n')
  expect(head).toMatch(/^\uFEFFMã,Insight,Trạng thái,/u)
  expect(line).toContain(`"'=cmd|Khách sợ mất tiền, ""im lặng"""`)
})

test('a library that goes out as JSON comes in elsewhere, once, not yet reviewed and in a thread of its own', async () => {
  const from = await withInsight()
  const text = await textOf(await from.app.library.desk.exportLibrary('local', 'en', 'json', {}))
  const to = await openHouse()
  const { desk } = to.app.library
  expect(await desk.importLibrary('local', text, by)).toEqual({ added: 1, same: 0, refused: [] })
  expect(await desk.importLibrary('local', text, by)).toEqual({ added: 0, same: 1, refused: [] })
  const insight = await to.store.insight('local', 'in_1')
  expect(insight).toMatchObject({ statement: claim, review: 'none', approvedVersion: null })
  expect(insight?.thread).toMatch(/^import-/)
  const record = await desk.record('local', 'en', 'in_1')
  expect(record?.sections.map(({ name }) => name)).toContain('quotes')
  expect(record?.place).toBeNull()
  expect(await desk.place('local', 'in_1', { platform: 'web', channel: 'web' })).toEqual({
    platform: 'web',
    channel: 'web',
    thread: insight?.thread,
  })
})

test('every look at an insight is on its page and in its files, and comes along when it is brought elsewhere', async () => {
  const from = await openHouse()
  const insight = insightOf('local', 'in_1', { statement: claim, observation: 'fd1', readings: ['rd1'] })
  const looks = [
    verdictOf('local', 'vd1', 'in_1', { at: '2026-11-09T02:00:00.000Z', now: 'fd2', readings: ['rd1'] }),
    verdictOf('local', 'vd2', 'in_1', {
      at: '2026-11-16T02:00:00.000Z',
      verdict: 'broken',
      before: 'holds',
      told: 'changed',
    }),
  ]
  const seen = (id: string, difference: number) => ({
    ...findingOf('local', id),
    readings: ['rd1'],
    kind: 'change' as const,
    stats: {
      first: 0.2,
      second: 0.25,
      difference,
      low: difference - 0.01,
      high: difference + 0.01,
    },
    dates: { from: '2026-10-01', to: '2026-10-31', earlierFrom: '2026-09-01', earlierTo: '2026-09-30' },
  })
  await from.store.addInsights('local', [
    {
      insight,
      versions: [insight],
      readings: [readingOf('local', 'rd1')],
      findings: [seen('fd1', -0.05), seen('fd2', -0.04)],
      quotes: [],
      statements: [],
      verdicts: looks,
    },
  ])
  const text = await textOf(await from.app.library.desk.exportLibrary('local', 'en', 'json', {}))
  const to = await openHouse()
  await to.app.library.desk.importLibrary('local', text, by)
  expect(await to.store.verdicts('local', 'in_1')).toEqual(looks)
  const { desk } = to.app.library
  const record = await desk.record('local', 'en', 'in_1')
  expect(record?.history.map(({ what, from, to }) => [what, from, to])).toEqual([
    ['Looked again', 'holds', 'no longer holds'],
    ['Looked again', null, 'holds, −4.0 points (−5.0 to −3.0 points)'],
    ['Brought in from a file', null, 'draft'],
  ])
  const file = await textOf(await desk.exportInsight('local', 'vi', 'in_1', 'md'))
  expect(file).toMatch(/\| 9\/11 \| vẫn đúng \| −4,0 điểm.*\(−5,0 đến −3,0 điểm.*\| −5,0 điểm.*\| không báo/u)
  expect(file).toContain('không còn đúng như trước')
})

test('an import names conflicts and what it cannot read, and overwrites nothing', async () => {
  const house = await withInsight()
  const { desk } = house.app.library
  const library = JSON.parse(await textOf(await desk.exportLibrary('local', 'en', 'json', {})))
  const [bundle] = library.insights
  const other = { ...bundle, insight: { ...bundle.insight, statement: 'Khác hẳn' }, versions: [] }
  const file = JSON.stringify({ ...library, insights: [other, { insight: 'no' }, bundle] })
  expect(await desk.importLibrary('local', file, by)).toEqual({
    added: 0,
    same: 1,
    refused: [
      { what: '#2', why: 'unreadable' },
      { what: 'Khác hẳn', why: 'conflict' },
    ],
  })
  expect((await house.store.insight('local', 'in_1'))?.statement).toBe(claim)
  for (const bad of ['', '[]', '{"format":"visao-library","version":2,"insights":[]}'])
    await expect(desk.importLibrary('local', bad, by)).rejects.toMatchObject({ code: 'library_unreadable' })
})

test('a conversation goes out as it was spoken', async () => {
  const house = await openHouse()
  await house.take({ say: 'which visitors buy more?' })
  const place = { platform: 'recording', channel: 'general', thread: 'main' }
  const text = await textOf(await house.app.library.desk.exportThread('local', place))
  expect(text).toContain('### An, 2026-11-02 03:00\n\nwhich visitors buy more?')
  expect(text).toContain('### Visao')
  expect(text).not.toContain('evidence:')
})

test('a public link shows one version and leads nowhere else, until it is taken back', async () => {
  const house = await withInsight()
  const { desk } = house.app.library
  const request = { workspace: 'local', insight: 'in_1', language: 'vi', by, days: 7 } as const
  const token = (await desk.makeLink(request)) ?? ''
  const opened = await desk.openLink(token)
  expect(opened).toMatchObject({ title: claim, language: 'vi' })
  expect(JSON.stringify(opened?.content)).not.toContain('evidence:')
  expect(opened?.content.some(({ type }) => type === 'table')).toBe(false)
  const [link] = await desk.links('local', 'in_1')
  expect(link).toMatchObject({ version: 1, expiresAt: '2026-11-09T03:00:00.000Z' })
  expect(JSON.stringify(await house.store.publicLinks('local', 'in_1'))).not.toContain(token)
  await desk.removeLink('local', link?.id ?? '', by)
  expect(await desk.openLink(token)).toBeNull()
  expect(await desk.openLink('')).toBeNull()
  expect(await desk.makeLink({ ...request, insight: 'in_9' })).toBeNull()
  expect(
    (await desk.record('local', 'en', 'in_1'))?.history.map(({ what, from, to }) => [what, from, to]),
  ).toEqual([
    ['Public link taken back', 'Nov 9, 2026', null],
    ['Public link, open until', null, 'Nov 9, 2026'],
  ])
})
