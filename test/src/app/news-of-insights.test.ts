import { expect, it } from 'vitest'
import { newsOfInsights } from '../../../src/app/news-of-insights.ts'
import { insightOf } from '../../contracts/store/samples.ts'
import { actionOf } from '../insights/sound-insight.ts'
import { an, openHouse } from './house.ts'

const done = { at: '2026-11-02T03:00:00.000Z', by: { id: an.id, name: an.name }, origin: null }
const none = { readings: [], findings: [], quotes: [], statements: [] }

it('has room for what is due and waits beside a library that was brought over, the earliest first', async () => {
  const { store } = await openHouse()
  const due = (date: string) => ({ actions: [actionOf({ due: { statement: 'st', date } })] })
  const insights = [
    ...Array.from({ length: 250 }, (_, place) => insightOf('local', `in_${place}`)),
    insightOf('local', 'a_later', due('2026-11-05')),
    insightOf('local', 'b_overdue', due('2026-10-05')),
    insightOf('local', 'waits', { review: 'requested' }),
  ]
  const bundles = insights.map((insight) => ({ insight, versions: [insight], ...none }))
  await store.addInsights('local', bundles, done)
  const news = await newsOfInsights(store, 'local', {
    since: '2026-11-01T00:00:00.000Z',
    until: '2026-11-09',
  })
  expect(news.insights.slice(0, 3).map(({ id }) => id)).toEqual(['b_overdue', 'a_later', 'waits'])
  expect(news.insights.length + news.left).toBe(insights.length)
  expect(news.left).toBeGreaterThan(0)
})
