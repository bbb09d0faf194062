import { describe, expect, it } from 'vitest'
import { discordCapabilities } from '../../../../adapters/discord/render/capabilities.ts'
import { readCustomId } from '../../../../adapters/discord/render/custom-id.ts'
import { chartDrawer } from '../../../../adapters/discord/render/draw-charts.ts'
import { breachesOf } from '../../../../adapters/discord/render/limits.ts'
import { type Drawing, renderMessage } from '../../../../adapters/discord/render/message.ts'
import type { Content, ContentNode } from '../../../../src/conversation/content.ts'
import { fitMessage } from '../../../../src/delivery/fit-message.ts'
import { createLogger } from '../../../../src/support/logger.ts'
import { barChart } from '../../../src/charts/sample-charts.ts'
import { dump } from './dump.ts'
import { stubPicture } from './stub-picture.ts'

const drawing: Drawing = { drawChart: stubPicture, vote: true }
const draw = (content: Content, language: 'en' | 'vi' = 'en', given = drawing) =>
  renderMessage({ content, language }, given)
const lines = async (content: Content, language: 'en' | 'vi' = 'en', given = drawing) =>
  dump((await draw(content, language, given)).body.components).split('\n')

describe('a message', () => {
  it('never pings anybody and is made of components', async () => {
    const { body } = await draw([{ type: 'prose', text: 'hello @everyone' }])
    expect(body.allowed_mentions).toEqual({ parse: [] })
    expect(body.flags).toBe(32_768)
  })

  it('has an edge by the gravest thing in it, which is said in words too', async () => {
    const edge = async (...content: Content) => (await lines(content))[0]
    expect(await edge({ type: 'prose', text: 'x' })).toBe('edge #5865f2')
    expect(await edge({ type: 'notice', level: 'warning', text: 'x' }, { type: 'prose', text: 'y' })).toBe(
      'edge #e0a526',
    )
    expect(
      await edge({ type: 'notice', level: 'error', text: 'x' }, { type: 'notice', level: 'info', text: 'y' }),
    ).toBe('edge #d23b40')
    expect(await edge(checks('pass', 6))).toBe('edge #2d9d5b')
    expect(await edge(checks('pass', 1))).toBe('edge #5865f2')
    expect(await edge(checks('fail', 6))).toBe('edge #e0a526')
    expect(await lines([{ type: 'notice', level: 'error', text: 'x' }], 'vi')).toContain(
      '  | 🛑 **Trục trặc:** x',
    )
  })

  it('shows a chart as a picture with its summary as alternative text', async () => {
    const drawChart = chartDrawer(createLogger('silent'))
    const { body, files } = await draw([{ type: 'chart', chart: barChart }], 'vi', { ...drawing, drawChart })
    expect(files.map(({ name, bytes, description }) => [name, [...bytes.slice(1, 4)], description])).toEqual([
      ['chart-1.png', [0x50, 0x4e, 0x47], 'Khách mới mua nhiều hơn khách quay lại.'],
    ])
    expect(body.attachments).toEqual([
      { id: '0', filename: 'chart-1.png', description: 'Khách mới mua nhiều hơn khách quay lại.' },
    ])
    expect(dump(body.components)).toContain(
      'picture attachment://chart-1.png: Khách mới mua nhiều hơn khách quay lại.',
    )
  })

  it('tells a chart in words where it cannot be drawn', async () => {
    const drawn = await lines([{ type: 'chart', chart: barChart }], 'vi', {
      ...drawing,
      drawChart: async () => null,
    })
    expect(drawn).toContain('  | **Tỷ lệ mua theo nhóm khách**')
    expect(drawn).toContain('  | Khách mới mua nhiều hơn khách quay lại.')
  })

  it('aligns a narrow table and lists a wide one', async () => {
    const narrow = {
      type: 'table',
      caption: 'Rates',
      columns: [{ label: 'Device' }, { label: 'Rate', align: 'end' }],
      rows: [['mobile', '1.4%']],
    } as const
    expect(await lines([narrow])).toEqual([
      'edge #5865f2',
      '  | **Rates**',
      '  | ```',
      '  | Device  Rate',
      '  | ──────  ────',
      '  | mobile  1.4%',
      '  | ```',
    ])
    const wide = { ...narrow, rows: [['where visitors leave, on which device, in which week', '1.4%']] }
    expect(await lines([wide])).toEqual([
      'edge #5865f2',
      '  | **Rates**',
      '  | -# Device · Rate',
      '  | - **where visitors leave, on which device, in which week** · 1.4%',
    ])
  })

  it('puts all rows of a long table in a file that spreadsheets can open and do not obey', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [
      `group ${at}, "north"`,
      at === 0 ? '=1+1' : `−${at}%`,
    ])
    const table = {
      type: 'table',
      caption: 'Rates',
      columns: [{ label: 'Nhóm' }, { label: 'Tỷ lệ' }],
      rows,
    } as const
    const { parts, degraded } = fitMessage([table], discordCapabilities)
    expect(degraded).toEqual(['table_beside'])
    const { body, files } = await draw(parts[0] ?? [])
    expect(breachesOf(body, files)).toEqual([])
    expect(dump(body.components)).toContain('-# 15 of 60 rows shown; the file below has all of them.')
    expect(dump(body.components)).toContain('file attachment://table-1.csv')
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[0]?.bytes)
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFNhóm,Tỷ lệ',
      `"group 0, ""north""",'=1+1`,
      '"group 1, ""north""",−1%',
    ])
    expect(csv.split('\r\n')).toHaveLength(62)
  })

  it('opens what figures rest on: a button for one record, a menu for several', async () => {
    const prose = (text: string): ContentNode => ({ type: 'prose', text })
    expect(await lines([prose('[1.4%](evidence:rd_1.0.value) and [9](evidence:rd_1.0.n)')])).toContain(
      '  (What it rests on) e:rd_1',
    )
    expect(
      await lines([
        prose('Rate: [1.4%](evidence:rd_1.0.value)'),
        { type: 'sources', links: [{ label: 'How this was computed', evidence: 'rd_2' }] },
      ]),
    ).toEqual([
      'edge #5865f2',
      '  | Rate: 1.4%',
      '  [What the figures rest on…] s:0',
      '    - 1.4% = rd_1 (Rate: 1.4%)',
      '    - How this was computed = rd_2 ()',
    ])
    const { body } = await draw([
      prose(Array.from({ length: 30 }, (_, at) => `[${at}%](evidence:rd_${at}.value)`).join(' ')),
    ])
    expect(dump(body.components).match(/ = rd_/gu)).toHaveLength(30)
  })

  it('lets a team vote on statements, never one person alone', async () => {
    const said =
      'I want to pay quickly on my phone, but after the code the screen goes silent and I fear for my money.'
    const choice = {
      type: 'choice',
      id: 'a_1',
      label: 'The statement',
      many: false,
      options: ['voice', 'felt'].map((id) => ({ id, label: said })),
    } as const
    expect(await lines([choice])).toEqual([
      'edge #5865f2',
      '  | **The statement**',
      `  | **1.** ${said}`,
      '    (Choose) o:a_1:voice',
      `  | **2.** ${said}`,
      '    (Choose) o:a_1:felt',
      '  (Let the team vote) v:a_1',
    ])
    expect(await lines([choice], 'en', { ...drawing, vote: false })).not.toContain(
      '  (Let the team vote) v:a_1',
    )
  })

  it('offers options by a menu, or in words to type, where their names are too long for a control', async () => {
    const choice = (id: string): ContentNode => ({
      type: 'choice',
      id: 'a_1',
      label: 'Which?',
      many: false,
      options: [{ id, label: 'this one' }],
    })
    expect(await lines([choice('x'.repeat(98))])).toContain(`    - this one = ${'x'.repeat(98)} ()`)
    expect(await lines([choice('x'.repeat(101))])).toEqual([
      'edge #5865f2',
      '  | **Which?**',
      '  | 1. this one',
    ])
  })

  it('keeps the parts of a long choice apart within one message', async () => {
    const options = Array.from({ length: 130 }, (_, at) => ({ id: `o${at}`, label: `option ${at}` }))
    const choice: ContentNode = { type: 'choice', id: 'a_1', label: 'Which?', many: false, options }
    const { parts } = fitMessage([choice], discordCapabilities)
    expect(parts).toHaveLength(1)
    const { body, files } = await draw(parts[0] ?? [])
    expect(breachesOf(body, files)).toEqual([])
    expect(dump(body.components).match(/c:a_1:\d\.\d/gu)).toEqual([
      'c:a_1:0.0',
      'c:a_1:0.1',
      'c:a_1:0.2',
      'c:a_1:0.3',
      'c:a_1:1.0',
      'c:a_1:1.1',
    ])
  })

  it('is told in letters like the signs where their escapes would not fit', async () => {
    const { parts } = fitMessage(
      [{ type: 'prose', text: `${'~~ '.repeat(1_000)}@everyone` }],
      discordCapabilities,
    )
    const { body, files } = await draw(parts[0] ?? [])
    expect(breachesOf(body, files)).toEqual([])
    expect(dump(body.components)).toContain(`${'∼∼ '.repeat(1_000)}＠everyone`)
  })

  it('says what it shows where there is no room for sections', async () => {
    const options = Array.from({ length: 5 }, (_, at) => ({
      id: `o${at}`,
      label: `${'long statement '.repeat(7)}${at}`,
    }))
    const content = Array.from(
      { length: 3 },
      (_, at): ContentNode => ({
        type: 'choice',
        id: `a_${at}`,
        label: `Which ${at}?`,
        many: false,
        options,
      }),
    )
    const { body, files } = await draw(content)
    expect(breachesOf(body, files)).toEqual([])
    expect(dump(body.components).match(/\(\d\) o:a_\d:o\d/gu)).toHaveLength(15)
  })
})

describe('the id of a control', () => {
  it.each([
    ['a:a_x-Y_1', { kind: 'action', ref: 'a_x-Y_1' }],
    ['c:a_1:0.3', { kind: 'choice', ref: 'a_1', option: null }],
    ['o:a_1:shop/rate:x', { kind: 'choice', ref: 'a_1', option: 'shop/rate:x' }],
    ['f:f_1:2', { kind: 'form', ref: 'f_1', page: 2 }],
    ['e:rd_1', { kind: 'evidence', record: 'rd_1' }],
    ['s:1', { kind: 'evidence', record: null }],
    ['v:a_1', { kind: 'vote', ref: 'a_1' }],
    ['f:f_1:x', null],
    ['o:a_1', null],
    ['w:answer', null],
    ['', null],
  ])('%s', (id, pressed) => {
    expect(readCustomId(id)).toEqual(pressed)
  })
})

function checks(state: 'pass' | 'fail', count: number): ContentNode {
  const items = Array.from({ length: count }, (_, at) => ({
    criterion: `Q${at}`,
    label: 'x',
    state,
    reason: 'y',
  }))
  return { type: 'checklist', caption: 'Checklist', items }
}
