import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { type NewPlace, storesOf } from './place.ts'
import { commitOf, inboundOf, insightOf, keyOf, quoteOf } from './samples.ts'

export function searchSuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

  describe('search in customers’ words', () => {
    it('finds Vietnamese with and without diacritics, đ included', async () => {
      const store = await open()
      await store.saveQuotes([
        quoteOf('acme', 'q1', 'Khách hàng phàn nàn về ĐIỆN THOẠI'),
        quoteOf('acme', 'q2', 'Mất 20.000 đồng phí ship'),
        quoteOf('acme', 'q3', 'Khách hàng'.normalize('NFD')),
      ])
      expect(await found(store, ['khach hang'])).toEqual(['q1', 'q3'])
      expect(await found(store, ['Khách hàng'])).toEqual(['q1', 'q3'])
      expect(await found(store, ['KHÁCH HÀNG'.normalize('NFD')])).toEqual(['q1', 'q3'])
      expect(await found(store, ['dien thoai'])).toEqual(['q1'])
      expect(await found(store, ['điện thoại'])).toEqual(['q1'])
      expect(await found(store, ['dong'])).toEqual(['q2'])
      expect(await found(store, ['20.000 đồng'])).toEqual(['q2'])
    })

    it('takes a term as a phrase and several terms as any of them', async () => {
      const store = await open()
      await store.saveQuotes([
        quoteOf('acme', 'q1', 'phí giao hàng quá cao'),
        quoteOf('acme', 'q2', 'hàng tốt nhưng giao chậm'),
        quoteOf('acme', 'q3', 'giao/hàng, đúng hẹn'),
      ])
      expect(await found(store, ['giao hàng'])).toEqual(['q1', 'q3'])
      expect(await found(store, ['giao chậm', 'quá cao'])).toEqual(['q1', 'q2'])
      expect(await found(store, ['gia'])).toEqual([])
      expect(await found(store, ['', ' ', '👍', '"'])).toEqual([])
    })

    it('gives the best matches first and each respondent of a source once', async () => {
      const store = await open()
      const an = { respondent: 'r1' }
      await store.saveQuotes([
        quoteOf('acme', 'q1', 'giao chậm', { ...an, date: '2026-10-09' }),
        quoteOf('acme', 'q2', 'giao chậm, phí ship cao', { ...an, date: '2026-10-01' }),
        quoteOf('acme', 'q3', 'giao chậm', { date: '2026-10-02' }),
        quoteOf('acme', 'q4', 'giao chậm', { date: '2026-10-03' }),
        quoteOf('acme', 'q5', 'giao chậm', { ...an, source: 's2' }),
      ])
      const terms = ['giao cham', 'phi ship']
      const quotes = await store.searchQuotes({ workspace: 'acme', terms, limit: 10 })
      expect(quotes.map((quote) => quote.id)).toEqual(['q2', 'q4', 'q3', 'q5'])
      const two = await store.searchQuotes({ workspace: 'acme', terms, limit: 2 })
      expect(two.map((quote) => quote.id)).toEqual(['q2', 'q4'])
    })

    it('gives all that was said, newest first, undated last, within sources and time', async () => {
      const store = await open()
      await store.saveQuotes([
        quoteOf('acme', 'q1', 'giao chậm', { date: '2026-09-30' }),
        quoteOf('acme', 'q2', 'trà thơm', { date: '2026-10-02' }),
        quoteOf('acme', 'q3', '!'),
        quoteOf('acme', 'q4', 'giao nhanh', { date: '2026-10-01', source: 's2' }),
        quoteOf('other', 'q5', 'giao chậm', { date: '2026-10-02' }),
      ])
      const ids = async (search: Partial<Parameters<Store['allQuotes']>[0]>) =>
        (await store.allQuotes({ workspace: 'acme', limit: 10, ...search })).map(({ id }) => id)
      expect(await ids({})).toEqual(['q2', 'q4', 'q1', 'q3'])
      expect(await ids({ limit: 2 })).toEqual(['q2', 'q4'])
      expect(await ids({ sources: ['s2'] })).toEqual(['q4'])
      expect(await ids({ sources: [] })).toEqual([])
      expect(await ids({ timeRange: { from: '2026-10-01', to: '2026-10-31' } })).toEqual(['q2', 'q4'])
    })

    it('counts matches and all within sources and time', async () => {
      const store = await open()
      await store.saveQuotes([
        quoteOf('acme', 'q1', 'giao chậm', { date: '2026-09-30' }),
        quoteOf('acme', 'q2', 'giao chậm', { date: '2026-10-01' }),
        quoteOf('acme', 'q3', 'ổn', { date: '2026-10-31' }),
        quoteOf('acme', 'q4', 'giao chậm', { source: 's2', date: '2026-10-05' }),
        quoteOf('acme', 'q5', 'giao chậm'),
      ])
      const search = { workspace: 'acme', terms: ['giao chậm'], limit: 10 }
      const timeRange = { from: '2026-10-01', to: '2026-10-31' }
      expect(await store.countQuotes(search)).toEqual({ matched: 4, all: 5 })
      expect(await store.countQuotes({ ...search, timeRange })).toEqual({ matched: 2, all: 3 })
      expect(await store.countQuotes({ ...search, timeRange, sources: ['s1'] })).toEqual({
        matched: 1,
        all: 2,
      })
      expect(await store.countQuotes({ ...search, sources: [] })).toEqual({ matched: 0, all: 0 })
      expect(await store.countQuotes({ ...search, terms: ['!'] })).toEqual({ matched: 0, all: 5 })
      const within = await store.searchQuotes({ ...search, timeRange, sources: ['s1', 's2'] })
      expect(within.map((quote) => quote.id)).toEqual(['q4', 'q2'])
    })

    it('never stumbles over what people type', async () => {
      const store = await open()
      await store.saveQuotes([quoteOf('acme', 'q1', 'giao chậm')])
      const hostile = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(
          '"',
          "'",
          'a OR',
          'NEAR(a b)',
          'words:*',
          '^a',
          "'a' & !b <-> (",
          '\\',
          '%',
          '\0',
          '-- ;',
        ),
        fc.string({
          unit: fc.constantFrom('a', '"', "'", '*', ' ', '<->', '|', 'đ', '😀', '\0', '²', '\ud800'),
        }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(hostile, { maxLength: 4 }), async (terms) => {
          const search = { workspace: 'acme', terms: [...terms, 'giao cham'], limit: 5 }
          expect((await store.searchQuotes(search)).map((quote) => quote.id)).toEqual(['q1'])
          expect((await store.countQuotes(search)).matched).toBe(1)
          await store.insightPage({ workspace: 'acme', words: terms.join(' '), facets: [] }, { limit: 5 })
        }),
        { numRuns: 150, seed: 20261102 },
      )
    })

    it('bears endless terms and texts', async () => {
      const store = await open()
      const long = 'chữ '.repeat(60_000)
      await store.saveQuotes([quoteOf('acme', 'q1', long), quoteOf('acme', 'q2', 'x'.repeat(300_000))])
      expect(await found(store, ['chu chu'])).toEqual(['q1'])
      expect(await found(store, ['x'.repeat(300_000)])).toEqual(['q2'])
      expect(await found(store, [long])).toEqual(['q1'])
      const many = Array.from({ length: 5000 }, (_, index) => `từ${index}`)
      expect(await found(store, ['chữ chữ', ...many])).toEqual(['q1'])
    })
  })

  describe('search in insights', () => {
    it('finds all the words in statement and question, never in placeholders', async () => {
      const store = await open()
      await store.accept(inboundOf(keyOf(), 'e1'))
      const insights = [
        insightOf('acme', 'in1'),
        insightOf('acme', 'in2', { statement: 'Người mới sợ đổi trả', updatedAt: '2026-11-03T00:00:00Z' }),
      ]
      await store.commitTurn(commitOf(keyOf(), 'e1', { insights }))
      const ids = async (words: string, limit = 5) =>
        (await store.insightPage({ workspace: 'acme', words, facets: [] }, { limit })).cards.map(
          ({ id }) => id,
        )
      expect(await ids('phi SHIP dong')).toEqual(['in1'])
      expect(await ids('doanh thu')).toEqual(['in2', 'in1'])
      expect(await ids('doanh thu', 1)).toEqual(['in2'])
      expect(await ids('đổi ship')).toEqual([])
      expect(await ids('currency')).toEqual([])
      expect(await ids('"'), 'no words are no condition').toEqual(['in2', 'in1'])
    })
  })
}

async function found(store: Store, terms: readonly string[]): Promise<string[]> {
  const quotes = await store.searchQuotes({ workspace: 'acme', terms, limit: 50 })
  return quotes.map((quote) => quote.id).sort()
}
