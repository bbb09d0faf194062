import type { HistoryEntry } from '../../conversation/desk-history.ts'
import { house } from '../../conversation/house.ts'
import { differenceSaid } from '../../inquiry/shown/verdict-history.ts'
import type { AuditEntry } from '../../insights/audit.ts'
import type { VerdictRecord } from '../../insights/verdict-record.ts'
import { type Language, phrase } from '../../locales/locale.ts'
import { plainMarkdown } from '../../support/markdown.ts'
import { labelOf } from './board-entry.ts'
import type { InsightView } from './house.ts'
import { entrySaid, namesIn } from './log-said.ts'

/** The audit log of an insight in its reader's language with every look at it, the last first. */
export function historyOf(
  { insight, context, reader, place }: InsightView,
  log: readonly AuditEntry[],
  looks: readonly VerdictRecord[],
  language: Language,
): readonly HistoryEntry[] {
  const names = namesIn(log, [insight])
  const looked = new Set(looks.map(({ at }) => at))
  const done = log
    // A look that is kept tells more than the entry that its verdict changed.
    .filter(({ what, at }) => what !== 'verdict' || !looked.has(at))
    .map((entry) => entrySaid(entry, { insight, names, language }))
  const verdict = (kind: string) => labelOf(`digest.verdict.${kind}`, kind, language)
  const seen = looks.map((look): HistoryEntry => {
    const now = differenceSaid(look.now, context.evidence)
    const showed = verdict(look.verdict)
    return {
      version: look.version,
      at: look.at,
      by: look.by?.name ?? house.name,
      what: phrase(language, 'history.verdict'),
      from: look.before === null ? null : verdict(look.before),
      to: now === null ? showed : `${showed}, ${plainMarkdown(reader.text(now))}`,
      where: toldOf(look, language),
      place: look.told === null ? null : place,
    }
  })
  return [...done, ...seen].toReversed().toSorted((a, b) => b.at.localeCompare(a.at))
}

function toldOf({ told }: VerdictRecord, language: Language): string {
  if (told === null) return phrase(language, 'verdict.told.nothing')
  return `${phrase(language, 'history.told')} ${phrase(language, `verdict.told.${told}`)}`
}
