import type { RelatedInsight } from '../../conversation/desk.ts'
import { segmentKey } from '../../insights/facets.ts'
import type { Insight } from '../../insights/insight.ts'
import type { InsightCard } from '../../insights/insight-card.ts'
import { nearBands } from '../../insights/near-bands.ts'
import { sharedWords } from '../../insights/near-copy.ts'
import { thresholdsSchema } from '../../insights/thresholds.ts'
import type { Language } from '../../locales/locale.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { boardEntry } from './board-entry.ts'
import type { LibraryHouse } from './house.ts'

const mostRelated = 8

/**
 * Insights that stand beside this one: near copies by their words, then those about the same figure of the same segment, which contradict
 * it where their observation points the other way.
 */
export async function relatedTo(
  house: LibraryHouse,
  insight: Insight,
  language: Language,
  catalog: Catalog,
): Promise<readonly RelatedInsight[]> {
  const { store } = house
  const { workspace } = insight
  const kept = await store.setting(workspace, 'thresholds')
  const { nearCopy } = thresholdsSchema.parse(kept === null ? {} : JSON.parse(kept))
  const near = (await store.nearInsights(workspace, nearBands(insight.statement)))
    .filter(({ id, statement }) => id !== insight.id && sharedWords(statement, insight.statement) >= nearCopy)
    .slice(0, mostRelated)
  const beside = (await sameSubject(house, insight)).filter(
    ({ id }) => id !== insight.id && !near.some((copy) => copy.id === id),
  )
  const opposed = await pointingOtherwise(house, insight, beside)
  const shown = (card: InsightCard, relation: RelatedInsight['relation']) => ({
    entry: boardEntry(card, language, catalog),
    relation,
  })
  return [
    ...near.map((card) => shown(card, 'near_copy')),
    ...beside.map((card) => shown(card, opposed.has(card.id) ? 'contradicts' : 'related')),
  ].slice(0, mostRelated)
}

async function sameSubject({ store }: LibraryHouse, insight: Insight): Promise<readonly InsightCard[]> {
  const segment =
    insight.segment === null ? [] : [{ kind: 'segment' as const, value: segmentKey(insight.segment) }]
  const facets = [{ kind: 'metric' as const, value: insight.metric }, ...segment]
  const { cards } = await store.insightPage(
    { workspace: insight.workspace, facets },
    { limit: mostRelated + 1 },
  )
  return cards.filter((card) => (card.segment === null) === (insight.segment === null))
}

/** Ids of those whose observed difference has the other sign. */
async function pointingOtherwise(
  { store }: LibraryHouse,
  insight: Insight,
  cards: readonly InsightCard[],
): Promise<ReadonlySet<string>> {
  const others = await Promise.all(cards.map(({ id }) => store.insight(insight.workspace, id)))
  const present = others.filter((other) => other !== null)
  const observed = [insight, ...present].map(({ observation }) => observation)
  const { findings } = await store.evidence(insight.workspace, observed)
  const sign = (id: string) => {
    const stats = findings[id]?.stats
    return Math.sign(stats?.difference ?? stats?.slope ?? 0)
  }
  const own = sign(insight.observation)
  return new Set(present.filter(({ observation }) => own * sign(observation) < 0).map(({ id }) => id))
}
