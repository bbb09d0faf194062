import type { BoardEntry } from '../../conversation/desk.ts'
import type { InsightCard } from '../../insights/insight-card.ts'
import { isPhraseKey, type Language, phrase } from '../../locales/locale.ts'
import type { Catalog } from '../../metrics/catalog.ts'

/** A card as the board lists it, in its reader's language. */
export function boardEntry(card: InsightCard, language: Language, catalog: Catalog): BoardEntry {
  const metric = catalog.metrics.find((info) => info.name === card.metric)
  return {
    id: card.id,
    statement: card.statement,
    status: card.status,
    statusLabel: labelOf(`insight_status.${card.status}`, card.status, language),
    review: card.review,
    reviewLabel: labelOf(`review_state.${reviewState(card)}`, card.review, language),
    metric: metric?.label[language] ?? card.metric,
    segment: segmentLabel(card.segment, language, catalog),
    owner: card.owner.name,
    assignee: card.assignee?.name ?? null,
    confidence: card.confidence,
    passed: card.passed,
    failed: card.failed,
    waiting: card.waiting,
    version: card.version,
    approvedVersion: card.approvedVersion,
    thread: card.thread,
    updatedAt: card.updatedAt,
  }
}

/** A segment as its reader calls it: by the catalogue where it still knows it, else as it was called when it was written. */
export function segmentLabel(segment: InsightCard['segment'], language: Language, catalog: Catalog): string {
  if (segment === null) return phrase(language, 'segment.everyone')
  const dimension = catalog.dimensions.find((info) => info.name === segment.dimension)
  const known = dimension?.values.find(({ value }) => String(value) === segment.value)
  return known?.label[language] ?? segment.label
}

/** An approval is of a version: of an earlier one it is shown as such. */
function reviewState({ review, approvedVersion, version }: InsightCard): string {
  return review === 'approved' && approvedVersion !== version ? 'changed' : review
}

/** The phrase of a key that the code completes, or the stand-in where there is none. */
export function labelOf(key: string, standIn: string, language: Language): string {
  return isPhraseKey(key) ? phrase(language, key) : standIn
}
