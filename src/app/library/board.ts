import type { BoardFilter, BoardOptions, Desk, Option } from '../../conversation/desk.ts'
import { criteria } from '../../insights/criteria/index.ts'
import { type FacetKind, facetKinds, segmentParts } from '../../insights/facets.ts'
import { criterionIds, insightStatuses } from '../../insights/insight.ts'
import { type Language, phrase } from '../../locales/locale.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import type { InsightFilter } from '../../store/insight-library.ts'
import { sampleShopId } from '../source-shelf.ts'
import { boardEntry, labelOf, segmentLabel } from './board-entry.ts'
import { catalogOf, type LibraryHouse } from './house.ts'

/** Quotes and threads that are shown beside the insights that were found. */
const mostFound = 6
const reviewStates = ['none', 'requested', 'approved', 'changed', 'changes_requested'] as const

/** The board: insights by words and facets, how many there are, what they can be filtered by, and what else holds the words. */
export function board(house: LibraryHouse): Pick<Desk, 'board' | 'counts' | 'options' | 'found'> {
  const { store, shelf } = house
  return {
    async board(workspace, language, filter, page) {
      const catalog = await catalogOf(house, workspace)
      const { cards, next } = await store.insightPage(filterOf(workspace, filter), page)
      return { entries: cards.map((card) => boardEntry(card, language, catalog)), next }
    },
    counts: (workspace, filter) => store.insightCounts(filterOf(workspace, filter)),
    async options(workspace, language) {
      const [facets, catalog, records] = await Promise.all([
        store.insightFacets(workspace),
        catalogOf(house, workspace),
        shelf.records(workspace),
      ])
      const of = (kind: FacetKind) => facets.filter((facet) => facet.kind === kind)
      const plain = (kind: FacetKind) =>
        of(kind).map(({ value, label }) => ({ value, label: label ?? value }))
      const named = (id: string) =>
        id === sampleShopId ? phrase(language, 'source.sample') : records.find((one) => one.id === id)?.name
      return {
        ...fixedOptions(language),
        metrics: of('metric').map(({ value }) => ({ value, label: metricLabel(value, catalog, language) })),
        segments: of('segment').map(({ value, label = value }) => ({
          value,
          label: segmentLabel({ ...segmentParts(value), label }, language, catalog),
        })),
        owners: plain('owner'),
        assignees: plain('assignee'),
        sources: of('source').map(({ value }) => ({ value, label: named(value) ?? value })),
      }
    },
    async found(workspace, language, words) {
      const [quotes, threads, catalog] = await Promise.all([
        store.searchQuotes({ workspace, terms: [words], limit: mostFound }),
        store.searchThreads(workspace, words, mostFound),
        catalogOf(house, workspace),
      ])
      return {
        quotes: quotes.map(({ id, text, source, model, date }) => ({
          id,
          text,
          source:
            catalog.texts.find((info) => info.source === source && info.model === model)?.label[language] ??
            phrase(language, 'evidence.pasted'),
          date: date ?? null,
        })),
        threads: threads.map(({ platform, thread, title, text, at, told }) => ({
          platform,
          thread,
          title,
          text,
          at,
          told,
        })),
      }
    },
  }
}

/** What the reader asked for, as the store takes it. */
export function filterOf(workspace: string, filter: BoardFilter): InsightFilter {
  const asked: Readonly<Partial<Record<string, string>>> = { ...filter }
  const facets = facetKinds.flatMap((kind) => {
    const value = kind === 'near' ? undefined : asked[kind]
    return value === undefined || value === '' ? [] : [{ kind, value }]
  })
  return {
    workspace,
    facets,
    ...(filter.words === undefined ? {} : { words: filter.words }),
    ...(filter.from === undefined ? {} : { from: filter.from }),
    ...(filter.to === undefined ? {} : { to: filter.to }),
  }
}

type Fixed = Pick<BoardOptions, 'statuses' | 'reviews' | 'confidences' | 'criteria'>

function fixedOptions(language: Language): Fixed {
  const listed = (values: readonly string[], key: (value: string) => string): readonly Option[] =>
    values.map((value) => ({ value, label: labelOf(key(value), value, language) }))
  return {
    statuses: listed(insightStatuses, (value) => `insight_status.${value}`),
    reviews: listed(reviewStates, (value) => `review_state.${value}`),
    confidences: listed(['high', 'medium', 'low'], (value) => `confidence.level.${value}`),
    criteria: criterionIds.map((id) => {
      const label = criteria.find((criterion) => criterion.id === id)?.label
      return { value: id, label: label === undefined ? id : `${id} ${phrase(language, label)}` }
    }),
  }
}

function metricLabel(name: string, catalog: Catalog, language: Language): string {
  return catalog.metrics.find((info) => info.name === name)?.label[language] ?? name
}
