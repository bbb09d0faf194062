import type { Desk, ReviewEntry } from '../../conversation/desk.ts'
import { say } from '../../conversation/write.ts'
import { checklistNode, confidenceSaid } from '../../inquiry/shown/checklist-node.ts'
import { insightSections, observationNodes } from '../../inquiry/shown/insight-sections.ts'
import { readiness } from '../../insights/assess.ts'
import { facetsOf } from '../../insights/facets.ts'
import { measurements, quotesOf, voices } from '../../insights/grounds.ts'
import type { Insight } from '../../insights/insight.ts'
import { insightCardOf } from '../../insights/insight-card.ts'
import type { Language } from '../../locales/locale.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { boardEntry } from './board-entry.ts'
import { catalogOf, type LibraryHouse, viewOf } from './house.ts'
import { decisionsOf, sinceApproval } from './versions.ts'

/** The review queue: insights whose review was asked for, what a lead needs to decide in front. */
export function reviews(house: LibraryHouse): Pick<Desk, 'reviews' | 'changedSince'> {
  const { store } = house
  const inState = (value: string): Desk['reviews'] =>
    async function queue(workspace, language, page) {
      const catalog = await catalogOf(house, workspace)
      const facets = [{ kind: 'review', value }] as const
      const { cards, next } = await store.insightPage({ workspace, facets }, page)
      const insights = await Promise.all(cards.map(({ id }) => store.insight(workspace, id)))
      const entries: ReviewEntry[] = []
      for (const insight of insights)
        if (insight !== null) entries.push(await reviewEntry(house, insight, language, catalog))
      return { entries, next }
    }
  return { reviews: inState('requested'), changedSince: inState('changed') }
}

async function reviewEntry(
  house: LibraryHouse,
  insight: Insight,
  language: Language,
  catalog: Catalog,
): Promise<ReviewEntry> {
  const { context, reader } = await viewOf(house, insight, language, catalog)
  const { failed, waiting } = readiness(insight)
  const open = [...failed, ...waiting]
  const versions = await house.store.insightVersions(insight.workspace, insight.id)
  const { evidence } = context
  const sections = insightSections(context, insight)
  return {
    entry: boardEntry(insightCardOf(insight, facetsOf(insight, [])), language, catalog),
    observation: reader.content(observationNodes(context, insight)),
    confidence: reader.text(confidenceSaid(insight)),
    open: open.length === 0 ? [] : reader.content([checklistNode(insight, open, evidence)]),
    evidence: reader.text(
      say('desk.evidence', {
        readings: { tally: measurements(insight, evidence).length, of: 'findings' },
        quotes: { tally: quotesOf(insight, evidence).length, of: 'quotes' },
        voices: { tally: voices(insight, evidence).length, of: 'statements' },
      }),
    ),
    grounds: reader.content([...sections.evidence, ...sections.quotes]),
    decisions: insight.reviews.length,
    request: decisionsOf(insight).find(({ decision }) => decision === 'requested') ?? null,
    sinceApproval: sinceApproval(insight, versions, language),
  }
}
