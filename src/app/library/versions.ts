import type { Decided, VersionChange } from '../../conversation/desk-history.ts'
import { formatDate } from '../../evidence/format.ts'
import type { Insight } from '../../insights/insight.ts'
import { toldSlots } from '../../insights/told-slots.ts'
import { isPhraseKey, type Language, phrase } from '../../locales/locale.ts'
import { labelOf } from './board-entry.ts'
import { wordDiff } from './word-diff.ts'

/** The texts of an insight that people edit, by the key of what they are called. */
function textsOf(insight: Insight, language: Language): ReadonlyMap<string, string> {
  const texts: (readonly [string, string])[] = [
    ['show.statement', insight.statement.replace(/\{\{[^}]*\}\}/gu, '…')],
    ['card.segment', insight.segment?.label ?? ''],
    ...toldSlots.map((slot) => [`card.${slot}`, insight[slot]?.words ?? ''] as const),
    ['card.rival', insight.rivals.map((rival) => rival.words).join(' / ')],
    ['card.action', insight.actions.map((action) => actionText(action, language)).join(' / ')],
  ]
  return new Map(texts)
}

function actionText({ what, owner, due }: Insight['actions'][number], language: Language): string {
  const day = due === null ? undefined : formatDate(due.date, language, '')
  return [what.words, owner?.words, day].filter((part) => part !== undefined).join(', ')
}

/** What each version changed in the one before it, the last first; the first one is told as written. */
export function versionChanges(versions: readonly Insight[], language: Language): readonly VersionChange[] {
  return versions
    .map((version, place) => {
      const before = versions[place - 1]
      return before === undefined ? written(version, language) : changeBetween(before, version, language)
    })
    .toReversed()
}

/** What stands in the present version and not in the approved one; null where none was approved or nothing differs. */
export function sinceApproval(
  insight: Insight,
  versions: readonly Insight[],
  language: Language,
): VersionChange | null {
  const approved = versions.find((version) => version.version === insight.approvedVersion)
  if (approved === undefined || approved.version === insight.version) return null
  return changeBetween(approved, insight, language)
}

/** Requests and decisions, the last first. */
export function decisionsOf(insight: Insight): readonly Decided[] {
  return insight.reviews
    .map(({ version, decision, by, at, comment }) => ({
      version,
      decision,
      by: by.name,
      at,
      comment: comment?.words ?? null,
    }))
    .toReversed()
}

function written(insight: Insight, language: Language): VersionChange {
  return {
    version: insight.version,
    at: insight.createdAt,
    by: insight.owner.name,
    part: phrase(language, 'show.first_version'),
    parts: [],
  }
}

function changeBetween(before: Insight, after: Insight, language: Language): VersionChange {
  const change = after.changes.find((one) => one.version === after.version)
  const earlier = textsOf(before, language)
  const parts = [...textsOf(after, language)].flatMap(([key, text]) => {
    const was = earlier.get(key) ?? ''
    if (was === text) return []
    return [{ label: isPhraseKey(key) ? phrase(language, key) : key, pieces: wordDiff(was, text) }]
  })
  return {
    version: after.version,
    at: change?.at ?? after.updatedAt,
    by: change?.by.name ?? after.owner.name,
    part: change === undefined ? '' : labelOf(`card.changed.${change.part}`, change.part, language),
    parts,
  }
}
