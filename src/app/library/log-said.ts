import type { HistoryEntry } from '../../conversation/desk-history.ts'
import { formatDate } from '../../evidence/format.ts'
import type { AuditEntry } from '../../insights/audit.ts'
import type { Insight } from '../../insights/insight.ts'
import { type Language, phrase } from '../../locales/locale.ts'
import { labelOf } from './board-entry.ts'

/** What the values of an entry are called by. */
export interface Called {
  readonly language: Language
  readonly insight: Insight | null
  /** Names of people by their ids. */
  readonly names: ReadonlyMap<string, string>
}

/** Names of all who are spoken of in entries and in the insights that they are about, by id. */
export function namesIn(
  entries: readonly AuditEntry[],
  insights: readonly Insight[],
): ReadonlyMap<string, string> {
  const people = [
    ...insights.flatMap(({ owner, assignee }) => [owner, ...(assignee === null ? [] : [assignee])]),
    ...entries.flatMap(({ by, about }) => [by, ...(about === null ? [] : [about])]),
  ]
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** An entry of the audit log in its reader's language. */
export function entrySaid(entry: AuditEntry, called: Called): HistoryEntry {
  const { version, at, by, what, from, to, origin } = entry
  const value = (it: string | null) => (it === null ? null : valueSaid(what, it, called))
  return {
    version,
    at,
    by: by.name,
    what: phrase(called.language, `history.${what}`),
    from: value(from),
    to: value(to),
    where: phrase(called.language, placeKey(entry)),
    place: origin,
  }
}

function placeKey({ origin, via }: AuditEntry) {
  if (via === null) return origin === null ? 'history.outside' : 'history.in_thread'
  return origin === null ? 'history.on_page' : 'history.on_page_told'
}

/** A part, state, person or action as its reader calls it; somebody who is not known any more is not called by an id. */
function valueSaid(what: AuditEntry['what'], it: string, { insight, names, language }: Called): string {
  switch (what) {
    case 'created':
    case 'status':
    case 'imported':
      return labelOf(`insight_status.${it}`, it, language)
    case 'changed':
      return labelOf(`card.changed.${it}`, it, language)
    case 'review':
      return labelOf(`review_state.${it}`, it, language)
    case 'verdict':
      return labelOf(`digest.verdict.${it}`, it, language)
    case 'owner':
    case 'assignee':
      return names.get(it) ?? phrase(language, 'history.somebody')
    case 'role':
      return labelOf(`team.role.${it}`, it, language)
    case 'approve':
    case 'own':
    case 'model':
      return labelOf(`history.value.${it}`, it, language)
    case 'model_forbid':
      return it === ''
        ? phrase(language, 'history.value.nothing')
        : it
            .split(' ')
            .map((name) => labelOf(`data_class.${name}`, name, language))
            .join(', ')
    case 'link_made':
    case 'link_removed':
      return formatDate(it, language, '')
    case 'signed':
    case 'erased':
      return it
    case 'scored':
      return (
        insight?.actions.find(({ id }) => id === it)?.what.words ??
        labelOf(`ledger.state.${it}`, it, language)
      )
  }
}
