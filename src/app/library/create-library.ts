import { stepNames } from '../../conversation/content.ts'
import type { Library, ThreadSummary } from '../../conversation/library.ts'
import { insightCard } from '../../inquiry/shown/insight-card.ts'
import { phrase } from '../../locales/locale.ts'
import type { StoredThread } from '../../store/store.ts'
import { readingCard } from '../reading-card.ts'
import { sampleShopId } from '../source-shelf.ts'
import { entryOf, isSpoken } from '../transcript-entry.ts'
import { wholeEvidence } from '../whole-evidence.ts'
import { boardEntry } from './board-entry.ts'
import { createDesk } from './desk.ts'
import { catalogOf, type LibraryHouse, readerFor, viewOf } from './house.ts'

/** Insights of a list that asks for no page. */
const mostListed = 200
/** Conversations of a list. */
const mostThreads = 500

/** The read side of the house: threads, transcripts, insights, readings and sources, rendered for a reader. */
export function createLibrary(house: LibraryHouse): Library {
  const { store, shelf } = house
  return {
    desk: createDesk(house),
    async threads(workspace) {
      const threads = await store.recentThreads(workspace, mostThreads)
      return threads.map(summaryOf)
    },
    async thread(workspace, { platform, channel, thread }) {
      const stored = await store.thread({ workspace, platform, channel, thread })
      return stored === null ? null : summaryOf(stored)
    },
    async transcript(workspace, channel, thread) {
      const named = await store.threadsNamed(workspace, thread)
      const platform = named.find((one) => one.channel === channel)?.platform ?? channel
      const spoken = await store.transcript({ workspace, platform, channel, thread })
      return spoken.filter(isSpoken).map(entryOf)
    },
    async insights(workspace, language, words) {
      const catalog = await catalogOf(house, workspace)
      const filter = { workspace, facets: [], ...(words?.trim() ? { words } : {}) }
      const { cards } = await store.insightPage(filter, { limit: mostListed })
      return cards.map((card) => boardEntry(card, language, catalog))
    },
    async insight(workspace, id, language) {
      const insight = await store.insight(workspace, id)
      if (insight === null) return null
      const view = await viewOf(house, insight, language, await catalogOf(house, workspace))
      return { title: insight.statement, content: view.reader.content(insightCard(view.context, insight)) }
    },
    async reading(workspace, id, language) {
      const catalog = await catalogOf(house, workspace)
      const evidence = await wholeEvidence(store, workspace, [id])
      const card = readingCard(id, evidence, catalog, language)
      if (card === null) return null
      const reader = readerFor(house, { workspace, language, evidence, insights: [], catalog })
      return { title: reader.text(card.title), content: reader.content(card.content) }
    },
    async sources(workspace, language) {
      const records = await shelf.records(workspace)
      return records.map((record) => {
        const ranges = record.catalog.models.flatMap((model) =>
          model.time === undefined ? [] : [model.time.range],
        )
        const from = ranges.map((range) => range.from).sort()[0]
        const to = ranges
          .map((range) => range.to)
          .sort()
          .at(-1)
        return {
          id: record.id,
          name: record.id === sampleShopId ? phrase(language, 'source.sample') : record.name,
          connector: record.connector,
          status: record.status,
          rows: record.rows,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          metrics: record.catalog.metrics.map((metric) => metric.label[language]),
        }
      })
    },
  }
}

function summaryOf({
  platform,
  channel,
  thread,
  title,
  step,
  status,
  updatedAt,
}: Omit<StoredThread, 'version' | 'state'>): ThreadSummary {
  return {
    id: thread,
    platform,
    channel,
    thread,
    title,
    step: stepNames.find((name) => name === step) ?? 'objective',
    status,
    updatedAt,
  }
}

/** A finding is shown with the readings that it rests on. */
