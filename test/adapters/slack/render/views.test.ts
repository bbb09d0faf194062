import { describe, expect, it } from 'vitest'
import { readAction } from '../../../../adapters/slack/render/action-ids.ts'
import { type HomeData, renderHome } from '../../../../adapters/slack/render/home.ts'
import { asObject, everything } from '../../../../adapters/slack/render/limits/measured.ts'
import { viewBreaches } from '../../../../adapters/slack/render/limits.ts'
import { renderOpened } from '../../../../adapters/slack/render/opened.ts'
import { stepNames } from '../../../../src/conversation/content.ts'
import type { InsightSummary, Opened, ThreadSummary } from '../../../../src/conversation/library.ts'
import { dumpBlocks } from './dump.ts'
import { expectKept } from './kept.ts'

const insight: InsightSummary = {
  id: 'in_1',
  statement: 'Tôi muốn mua nhanh trên điện thoại; nhưng màn hình im lặng sau mã OTP làm tôi sợ.',
  status: 'ready',
  statusLabel: 'sẵn sàng',
  metric: 'Tỷ lệ chuyển đổi',
  segment: 'điện thoại',
  confidence: 'medium',
  passed: 11,
  failed: 0,
  waiting: 1,
  version: 3,
  thread: 'th_1',
  updatedAt: '2026-11-20T08:00:00.000Z',
}
const thread: ThreadSummary & { readonly url: string } = {
  id: 'th_1',
  platform: 'slack',
  channel: 'C1',
  thread: '1.2',
  title: 'Vì sao khách mua trên điện thoại ít hơn?',
  step: 'create',
  status: 'open',
  updatedAt: '2026-11-20T08:00:00.000Z',
  url: 'https://acme.slack.com/archives/C1/p12',
}
const data: HomeData = {
  threads: [thread, { ...thread, title: '', step: 'objective' }],
  waiting: [insight],
  weak: [{ ...insight, id: 'in_2', statusLabel: 'đã yếu đi' }],
  sources: [
    {
      id: 'shop',
      name: 'Cửa hàng mẫu',
      connector: 'files',
      status: 'connected',
      rows: 333_972,
      from: '2025-05-01',
      to: '2026-11-20',
      metrics: [],
    },
  ],
}

describe('App Home', () => {
  const empty: HomeData = { threads: [], waiting: [], weak: [], sources: [] }

  it.each(['en', 'vi'] as const)(
    'shows what waits, threads, sources, and what to do where there is none: %s',
    async (language) => {
      const views = [data, empty].map((one) => dumpBlocks(renderHome(one, language).blocks))
      await expectKept(`home-${language}`, `${views.join('\n\n===\n\n')}\n`)
    },
  )

  it('keeps the limits of a view however much there is, and says how much more', () => {
    const long = { ...insight, statement: 'điều khách nói '.repeat(200), id: 'x'.repeat(60) }
    const many = <T>(one: T, count: number) => Array.from({ length: count }, () => one)
    const threads = stepNames.flatMap((step) => many({ ...thread, step, title: 'vì sao '.repeat(100) }, 40))
    const view = renderHome(
      {
        threads,
        waiting: many(long, 60),
        weak: many(long, 60),
        sources: data.sources.flatMap((one) => many(one, 90)),
      },
      'vi',
    )
    expect(viewBreaches(view)).toEqual([])
    expect(dumpBlocks(view.blocks)).toContain('và 52 mục nữa')
  })

  it('reads its buttons again', () => {
    const pressed = everything(renderHome(data, 'vi').blocks, '')
      .map(({ value }) => asObject(value))
      .filter((thing) => typeof thing.action_id === 'string')
      .map((thing) => readAction(thing))
    expect(pressed).toContainEqual({ kind: 'home', name: 'approve', value: 'in_1' })
    expect(pressed).toContainEqual({ kind: 'home', name: 'changes', value: 'in_1' })
    expect(pressed).toContainEqual({ kind: 'home', name: 'show', value: 'in_2' })
    expect(readAction({ action_id: 'home:language:0', selected_option: { value: 'en' } })).toEqual({
      kind: 'home',
      name: 'language',
      value: 'en',
    })
  })
})

describe('opened records', () => {
  const record = (rows: number): Opened => ({
    title: 'Conversion rate',
    content: [
      { type: 'facts', facts: [{ label: 'Source', value: '`shop`' }] },
      {
        type: 'table',
        caption: 'Rows',
        columns: [{ label: 'Device' }, { label: 'Rate' }],
        rows: Array.from({ length: rows }, () => ['mobile', '1.4%']),
      },
    ],
  })

  it('stand in a modal one below the other; one that is gone is said to be', () => {
    const view = renderOpened([record(1), null], 'en', 'Evidence')
    expect(viewBreaches(view)).toEqual([])
    expect(dumpBlocks(view.blocks)).toBe(`header    Conversion rate
rich      • **Source**: \`shop\`
rich      **Rows**
          • **mobile**
            Rate: 1.4%
rich      **Note:** This record is no longer here.`)
  })

  it('keep the limits of a view however many there are, and it says how many are left', () => {
    const many = renderOpened(
      Array.from({ length: 80 }, () => record(1)),
      'vi',
      'Bằng chứng của tin nhắn này',
    )
    expect(viewBreaches(many)).toEqual([])
    expect(dumpBlocks(many.blocks)).toContain('còn 47 bản ghi nữa')
    const heavy = renderOpened(
      Array.from({ length: 20 }, () => record(200)),
      'vi',
      'Bằng chứng',
    )
    expect(viewBreaches(heavy)).toEqual([])
  })
})
