import { describe, expect, it } from 'vitest'
import { nearBands } from '../../../src/insights/near-bands.ts'
import type { InsightFilter } from '../../../src/store/insight-library.ts'
import type { Store } from '../../../src/store/store.ts'
import { actionOf } from '../../src/insights/sound-insight.ts'
import { type NewPlace, storesOf } from './place.ts'
import {
  commitOf,
  findingOf,
  inboundOf,
  insightOf,
  keyOf,
  outboundOf,
  quoteOf,
  readingOf,
  statementOf,
  verdictOf,
} from './samples.ts'

const lan = { id: 'u1', name: 'Lan' }
const an = { id: 'u2', name: 'An' }

export function librarySuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

  const some = [
    insightOf('acme', 'in1', { statement: 'Khách sợ mất tiền khi màn hình im lặng', readings: ['rd1'] }),
    insightOf('acme', 'in2', {
      statement: 'Người mới sợ đổi trả',
      status: 'ready',
      review: 'requested',
      metric: 'orders',
      segment: null,
      owner: an,
      assignee: lan,
      updatedAt: '2026-11-03T00:00:00.000Z',
      judgements: [{ criterion: 'Q6', state: 'fail', reason: 'checklist.q06.only_numbers', evidence: [] }],
      readings: [],
    }),
    insightOf('acme', 'in3', {
      statement: 'Đơn nhỏ ngại phí',
      confidence: { level: 'high', reasons: [] },
      updatedAt: '2026-11-04T10:00:00.000Z',
      readings: [],
    }),
  ]

  async function filled(): Promise<Store> {
    const store = await open()
    await store.accept(inboundOf(keyOf(), 'e1'))
    await store.commitTurn(commitOf(keyOf(), 'e1', { insights: some, readings: [readingOf('acme', 'rd1')] }))
    return store
  }

  const page = async (store: Store, filter: Partial<InsightFilter>, limit = 10, before?: string) => {
    const { cards, next } = await store.insightPage(
      { workspace: 'acme', facets: [], ...filter },
      { limit, ...(before === undefined ? {} : { before }) },
    )
    return { ids: cards.map((card) => card.id), next }
  }

  describe('the library of insights', () => {
    it('is paged, the last written first, and every insight once', async () => {
      const store = await filled()
      const first = await page(store, {}, 2)
      expect(first.ids).toEqual(['in3', 'in2'])
      expect(await page(store, {}, 2, first.next ?? '')).toEqual({ ids: ['in1'], next: null })
    })

    it('is filtered by words without diacritics, by facets, by days, and by all of them together', async () => {
      const store = await filled()
      const facet = (kind: 'status' | 'owner' | 'metric' | 'source', value: string) => ({ kind, value })
      const ids = async (filter: Partial<InsightFilter>) => (await page(store, filter)).ids
      expect(await ids({ words: 'nguoi SO doi' })).toEqual(['in2'])
      expect(await ids({ words: 'so' })).toEqual(['in2', 'in1'])
      expect(await ids({ words: 'don' })).toEqual(['in3'])
      expect(await ids({ facets: [facet('status', 'ready')] })).toEqual(['in2'])
      expect(await ids({ facets: [facet('owner', 'u1')] })).toEqual(['in3', 'in1'])
      expect(await ids({ facets: [facet('metric', 'orders')] })).toEqual(['in2'])
      expect(await ids({ facets: [facet('source', 's1')] })).toEqual(['in1'])
      expect(await ids({ facets: [{ kind: 'segment', value: 'device=mobile' }] })).toEqual(['in3', 'in1'])
      expect(await ids({ facets: [{ kind: 'assignee', value: 'u1' }] })).toEqual(['in2'])
      expect(await ids({ facets: [{ kind: 'criterion', value: 'Q6 fail' }] })).toEqual(['in2'])
      expect(await ids({ facets: [{ kind: 'criterion', value: 'Q6 pass' }] })).toEqual([])
      expect(await ids({ facets: [{ kind: 'confidence', value: 'high' }] })).toEqual(['in3'])
      expect(await ids({ facets: [facet('owner', 'u1')], words: 'tien' })).toEqual(['in1'])
      expect(await ids({ from: '2026-11-03', to: '2026-11-03' })).toEqual(['in2'])
      expect(await ids({ from: '2026-11-04', words: 'don', facets: [facet('owner', 'u1')] })).toEqual(['in3'])
      expect(await store.insightCounts({ workspace: 'acme', facets: [] })).toEqual({ draft: 2, ready: 1 })
      expect(await store.insightCounts({ workspace: 'acme', facets: [], words: 'tien' })).toEqual({
        draft: 1,
      })
    })

    it('shows an insight as it was written last, on top', async () => {
      const store = await filled()
      const [first] = some
      if (first === undefined) throw new Error('no insight')
      await store.accept(inboundOf(keyOf(), 'e2'))
      const changed = {
        ...first,
        version: 2,
        status: 'ready',
        statement: 'Khách cần thấy tiền ở đâu',
      } as const
      await store.commitTurn(commitOf(keyOf(), 'e2', { expectedVersion: 1, insights: [changed] }))
      expect((await page(store, {})).ids).toEqual(['in1', 'in3', 'in2'])
      expect((await page(store, { words: 'im lang' })).ids).toEqual([])
      expect((await page(store, { words: 'thay tien' })).ids).toEqual(['in1'])
      expect((await page(store, { facets: [{ kind: 'status', value: 'draft' }] })).ids).toEqual(['in3'])
    })

    it('names what can be filtered by, and never what another workspace holds', async () => {
      const store = await filled()
      const facets = await store.insightFacets('acme')
      expect(facets).toContainEqual({ kind: 'owner', value: 'u2', label: 'An' })
      expect(facets).toContainEqual({ kind: 'segment', value: 'device=mobile', label: 'điện thoại' })
      expect(facets.some(({ kind }) => kind === 'near')).toBe(false)
      expect(await store.insightFacets('bravo')).toEqual([])
      expect((await page(store, { workspace: 'bravo' })).ids).toEqual([])
      expect((await page(store, { workspace: 'bravo', words: 'so' })).ids).toEqual([])
      expect(await store.nearInsights('bravo', nearBands(some[0]?.statement ?? ''))).toEqual([])
    })

    it('counts by status what is found, and never what another workspace holds', async () => {
      const store = await filled()
      const other = { ...keyOf(), workspace: 'bravo' }
      await store.accept(inboundOf(other, 'e9'))
      await store.commitTurn(commitOf(other, 'e9', { insights: [insightOf('bravo', 'in9')] }))
      const counts = (filter: Partial<InsightFilter>) =>
        store.insightCounts({ workspace: 'acme', facets: [], ...filter })
      expect(await counts({})).toEqual({ draft: 2, ready: 1 })
      expect(await counts({ words: 'so' })).toEqual({ draft: 1, ready: 1 })
      expect(await counts({ words: 'so', facets: [{ kind: 'status', value: 'ready' }] })).toEqual({
        ready: 1,
      })
      expect(await counts({ words: 'so', from: '2026-11-03', to: '2026-11-03' })).toEqual({ ready: 1 })
      expect(await counts({ words: 'ship' })).toEqual({})
    })

    it('gives the insights that something is done about', async () => {
      const store = await filled()
      const action = insightOf('acme', 'in4', { actions: [actionOf({})] })
      await store.accept(inboundOf(keyOf(), 'e4'))
      await store.commitTurn(commitOf(keyOf(), 'e4', { expectedVersion: 1, insights: [action] }))
      expect(await store.actedInsights('acme')).toEqual([{ id: 'in4', actions: action.actions }])
      expect(await store.actedInsights('bravo')).toEqual([])
    })

    it('finds near copies by their keys', async () => {
      const store = await filled()
      const near = await store.nearInsights('acme', nearBands('khach SO mat tien, man hinh im lang'))
      expect(near.map(({ id }) => id)).toEqual(['in1'])
      expect(await store.nearInsights('acme', [])).toEqual([])
    })

    it('finds threads by what people wrote in them, until they are forgotten', async () => {
      const store = await open()
      await store.accept(inboundOf(keyOf('t1'), 'e1', 'Vì sao khách bỏ giỏ hàng?'))
      await store.accept(inboundOf(keyOf('t1'), 'e2', 'giỏ hàng nhỏ thôi'))
      await store.accept(inboundOf(keyOf('t2'), 'e3', 'phí giao hàng'))
      const found = await store.searchThreads('acme', 'gio hang', 5)
      expect(found.map(({ thread, text }) => [thread, text])).toEqual([['t1', 'giỏ hàng nhỏ thôi']])
      expect((await store.searchThreads('acme', 'hang', 5)).map(({ thread }) => thread)).toEqual(['t2', 't1'])
      expect(await store.searchThreads('bravo', 'hang', 5)).toEqual([])
      expect(await store.searchThreads('acme', '"', 5)).toEqual([])
      await store.commitTurn(commitOf(keyOf('t1'), 'e1', { forgets: 'u1' }))
      expect(await store.searchThreads('acme', 'hang', 5)).toEqual([])
    })

    it('finds threads by the figures that people were told, behind those in which they wrote of it themselves', async () => {
      const store = await open()
      const told = (thread: string, key: string, text: string) => ({
        ...outboundOf(keyOf(thread), key),
        content: [{ type: 'prose', text }] as const,
      })
      await store.accept(inboundOf(keyOf('t1'), 'e1', 'GHN giao có chậm không?'))
      await store.accept(inboundOf(keyOf('t2'), 'e2', 'Vì sao đơn trễ?'))
      const words = 'do mưa to ở Hà Nội suốt tuần'
      const late = `GHN: **[12%](evidence:fd1.first)** đơn trễ, Lan nói là ${words}`
      const greeting = 'Thử hỏi: GHN có trễ không?'
      const outbox = [told('t2', 'm1', late), told('t2', 'm2', greeting)]
      const statements = [statementOf('acme', 'st1', words)]
      await store.commitTurn(commitOf(keyOf('t2'), 'e2', { outbox, statements }))
      const found = async (words: string) =>
        (await store.searchThreads('acme', words, 5)).map(({ thread, told, text }) => [thread, told, text])
      expect(await found('ghn')).toEqual([
        ['t1', false, 'GHN giao có chậm không?'],
        ['t2', true, `GHN: 12% đơn trễ, Lan nói là ${words}`],
      ])
      expect(await found('thu hoi'), 'what is said in every thread is not found').toEqual([])
      await store.commitTurn(commitOf(keyOf('t1'), 'e1', { forgets: 'u1' }))
      const left = await found('ghn')
      expect(left.map(([thread]) => thread)).toEqual(['t2'])
      expect(JSON.stringify(left)).not.toContain('mưa')
      expect(await found('mua to')).toEqual([])
    })

    it('says which threads bear a name, and whether an event is done', async () => {
      const store = await filled()
      expect(await store.threadsNamed('acme', 't1')).toMatchObject([{ platform: 'web', channel: 'c1' }])
      expect(await store.threadsNamed('bravo', 't1')).toEqual([])
      expect(await store.recentThreads('acme', 5)).toMatchObject([
        { platform: 'web', thread: 't1', title: 'Doanh thu di động', step: 'objective', status: 'open' },
      ])
      expect(await store.recentThreads('acme', 0)).toEqual([])
      await store.accept(inboundOf(keyOf(), 'e9'))
      expect(await store.isDone('acme', 'web', 'e1')).toBe(true)
      expect(await store.isDone('acme', 'web', 'e9')).toBe(false)
      expect(await store.isDone('acme', 'web', 'never')).toBe(false)
    })
  })

  describe('insights of another store', () => {
    const bundle = {
      insight: insightOf('acme', 'new1', { version: 2 }),
      versions: [insightOf('acme', 'new1'), insightOf('acme', 'new1', { version: 2 })],
      readings: [readingOf('acme', 'rd9')],
      findings: [findingOf('acme', 'fd9')],
      quotes: [quoteOf('acme', 'qt9', 'giao chậm')],
      statements: [statementOf('acme', 'st9')],
      verdicts: [verdictOf('acme', 'vd1', 'new1')],
    }
    const done = { by: { id: 'u1', name: 'Lan' }, at: '2026-11-02T00:00:00.000Z', origin: null }

    it('are added with their versions and records, once', async () => {
      const store = await open()
      expect(await store.addInsights('acme', [bundle], done)).toEqual([{ id: 'new1', outcome: 'added' }])
      expect(await store.addInsights('acme', [bundle], done)).toEqual([{ id: 'new1', outcome: 'same' }])
      expect(await store.insightVersions('acme', 'new1')).toEqual(bundle.versions)
      expect((await store.evidence('acme', ['rd9', 'fd9', 'qt9', 'st9'])).readings.rd9).toEqual(
        bundle.readings[0],
      )
      expect((await page(store, {})).ids).toEqual(['new1'])
      expect(await store.verdicts('acme', 'new1')).toEqual(bundle.verdicts)
      expect(await store.audit('acme', 'new1')).toMatchObject([{ what: 'imported', by: { id: 'u1' } }])
    })

    it('never overwrite an insight or a record', async () => {
      const store = await filled()
      const insight = insightOf('acme', 'in1', { statement: 'Khác' })
      expect(await store.addInsights('acme', [{ ...bundle, insight, versions: [insight] }])).toEqual([
        { id: 'in1', outcome: 'conflict' },
      ])
      const readings = [{ ...readingOf('acme', 'rd1'), compiled: 'select 2' }]
      expect(await store.addInsights('acme', [{ ...bundle, readings }])).toEqual([
        { id: 'new1', outcome: 'conflict' },
      ])
      expect(await store.insight('acme', 'in1')).toEqual(some[0])
      expect(await store.insight('acme', 'new1')).toBeNull()
      expect((await store.evidence('acme', ['rd1', 'rd9'])).readings).toEqual({
        rd1: readingOf('acme', 'rd1'),
      })
    })

    it('are refused when a record belongs to somebody else', async () => {
      const store = await open()
      const readings = [readingOf('bravo', 'rd9')]
      await expect(store.addInsights('acme', [{ ...bundle, readings }])).rejects.toThrow(RangeError)
    })
  })

  describe('public links', () => {
    const done = { by: { id: 'u1', name: 'Lan' }, at: '2026-11-02T00:00:00.000Z', origin: null, via: 'web' }
    const link = {
      workspace: 'acme',
      id: 'l1',
      token: 'digest',
      insight: 'in1',
      version: 1,
      language: 'vi',
      madeBy: 'u1',
      madeAt: '2026-11-02T00:00:00.000Z',
      expiresAt: '2026-11-09T00:00:00.000Z',
    }

    it('open until they expire or are taken back', async () => {
      const store = await open()
      await store.savePublicLink(link, done)
      const { token, ...shown } = link
      expect(await store.publicLink(token, '2026-11-08T23:59:59.000Z')).toEqual(shown)
      expect(await store.publicLink(token, '2026-11-09T00:00:00.000Z')).toBeNull()
      expect(await store.publicLink('other', '2026-11-03T00:00:00.000Z')).toBeNull()
      expect(await store.publicLinks('acme', 'in1')).toEqual([shown])
      expect(await store.publicLinks('bravo', 'in1')).toEqual([])
      await store.removePublicLink('bravo', 'l1', done)
      expect(await store.publicLinks('acme', 'in1')).toHaveLength(1)
      await store.removePublicLink('acme', 'l1', done)
      expect(await store.publicLink(token, '2026-11-03T00:00:00.000Z')).toBeNull()
      expect(await store.audit('acme', 'in1')).toMatchObject([
        { what: 'link_made', to: '2026-11-09', by: { name: 'Lan' }, via: 'web', version: 1 },
        { what: 'link_removed', from: '2026-11-09' },
      ])
      expect(await store.audit('bravo', 'in1')).toEqual([])
    })
  })
}
