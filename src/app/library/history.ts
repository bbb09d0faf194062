import type { HistoryEntry } from '../../conversation/desk-history.ts'
import type { AuditEntry } from '../../insights/audit.ts'
import type { Insight } from '../../insights/insight.ts'
import { type Language, phrase } from '../../locales/locale.ts'
import { labelOf } from './board-entry.ts'

/** The audit log of an insight in its reader's language, the last change first. */
export function historyOf(
  insight: Insight,
  log: readonly AuditEntry[],
  language: Language,
): readonly HistoryEntry[] {
  const names = new Map(
    [insight.owner, insight.assignee ?? insight.owner, ...log.map(({ by }) => by)].map(({ id, name }) => [
      id,
      name,
    ]),
  )
  const value = (what: AuditEntry['what'], it: string | null) =>
    it === null ? null : called(what, it, { insight, names, language })
  return log
    .map(({ version, at, by, what, from, to, origin }) => ({
      version,
      at,
      by: by.name,
      what: phrase(language, `history.${what}`),
      from: value(what, from),
      to: value(what, to),
      where: phrase(language, origin === null ? 'history.outside' : 'history.in_thread'),
      place: origin,
    }))
    .toReversed()
}

interface Named {
  readonly insight: Insight
  readonly names: ReadonlyMap<string, string>
  readonly language: Language
}

/** A part, state, person or action as its reader calls it; somebody who is not known any more is not called by an id. */
function called(what: AuditEntry['what'], it: string, { insight, names, language }: Named): string {
  switch (what) {
    case 'created':
    case 'status':
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
    case 'signed':
      return it
    case 'scored':
      return (
        insight.actions.find(({ id }) => id === it)?.what.words ?? labelOf(`ledger.state.${it}`, it, language)
      )
  }
}
