import { type InsightRecord, recordSections } from '../../conversation/desk.ts'
import { confidenceSaid } from '../../inquiry/shown/checklist-node.ts'
import { insightSections } from '../../inquiry/shown/insight-sections.ts'
import { verdictHistory } from '../../inquiry/shown/verdict-history.ts'
import { facetsOf } from '../../insights/facets.ts'
import { insightCardOf } from '../../insights/insight-card.ts'
import type { Language } from '../../locales/locale.ts'
import { recordsOfLook } from '../insight-records.ts'
import { boardEntry } from './board-entry.ts'
import { historyOf } from './history.ts'
import { catalogOf, type LibraryHouse, viewOf } from './house.ts'
import { relatedTo } from './related.ts'
import { decisionsOf, sinceApproval, versionChanges } from './versions.ts'

/** Everything about one insight, in its reader's language; null where there is none. */
export async function insightRecord(
  house: LibraryHouse,
  workspace: string,
  language: Language,
  id: string,
): Promise<InsightRecord | null> {
  const insight = await house.store.insight(workspace, id)
  if (insight === null) return null
  const catalog = await catalogOf(house, workspace)
  const [looks, versions, related, log] = await Promise.all([
    house.store.verdicts(workspace, id),
    house.store.insightVersions(workspace, id),
    relatedTo(house, insight, language, catalog),
    house.store.audit(workspace, id),
  ])
  const view = await viewOf(house, insight, language, catalog, looks.flatMap(recordsOfLook))
  const { context, reader, place } = view
  const parts = insightSections(context, insight)
  const sections = { ...parts, watch: [...parts.watch, ...verdictHistory(looks, context.evidence)] }
  return {
    entry: boardEntry(insightCardOf(insight, facetsOf(insight, [])), language, catalog),
    sections: recordSections.flatMap((name) =>
      sections[name].length === 0 ? [] : [{ name, content: reader.content(sections[name]) }],
    ),
    confidence: reader.text(confidenceSaid(insight)),
    place,
    decisions: decisionsOf(insight),
    versions: versionChanges(versions, language),
    sinceApproval: sinceApproval(insight, versions, language),
    related,
    history: historyOf(view, log, looks, language),
  }
}
