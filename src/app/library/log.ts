import type { Desk } from '../../conversation/desk.ts'
import type { LogEntry, LogPage } from '../../conversation/desk-history.ts'
import { csvLine, csvMark } from '../../export/csv.ts'
import type { AuditEntry } from '../../insights/audit.ts'
import { mayManage } from '../../insights/team.ts'
import { type Language, phrase } from '../../locales/locale.ts'
import { teamOf } from '../team-of.ts'
import type { LibraryHouse } from './house.ts'
import { entrySaid, namesIn } from './log-said.ts'

/** Entries that are read at once while a log is written out. */
const pageSize = 500

/** What happened in a workspace and who may do what in it. */
export function log(house: LibraryHouse): Pick<Desk, 'manages' | 'team' | 'log' | 'exportLog'> {
  return {
    manages: async (workspace, person) => mayManage(await teamOf(house.store, workspace), { id: person }),
    async team(workspace, language) {
      const { people, approve, own } = await teamOf(house.store, workspace)
      return {
        people: Object.values(people).map(({ name, role }) => ({
          name,
          role: phrase(language, `team.role.${role}`),
        })),
        rules: [
          phrase(language, approve === 'leads' ? 'team.rule.approve_leads' : 'team.rule.approve_anyone'),
          phrase(language, own === 'allowed' ? 'team.rule.own_allowed' : 'team.rule.own_forbidden'),
        ],
      }
    },
    log: (workspace, language, page) => pageOf(house, workspace, language, page),
    async exportLog(workspace, language) {
      return {
        name: `visao-log-${house.now().today}.csv`,
        type: 'text/csv; charset=utf-8',
        body: csvOf(house, workspace, language),
      }
    },
  }
}

async function pageOf(
  house: LibraryHouse,
  workspace: string,
  language: Language,
  page: { readonly before?: string; readonly limit: number },
): Promise<LogPage> {
  const { store } = house
  const { entries, next } = await store.auditPage(workspace, page)
  const ids = [...new Set(entries.flatMap(({ insight }) => insight ?? []))]
  const found = await Promise.all(ids.map((id) => store.insight(workspace, id)))
  const insights = new Map(found.flatMap((insight) => (insight === null ? [] : [[insight.id, insight]])))
  const names = namesIn(entries, [...insights.values()])
  const shown = (entry: AuditEntry): LogEntry => {
    const insight = insights.get(entry.insight ?? '') ?? null
    return {
      ...entrySaid(entry, { insight, names, language }),
      insight: insight === null ? null : { id: insight.id, statement: insight.statement },
      about: entry.about?.name ?? null,
    }
  }
  return { entries: entries.map(shown), next }
}

const columns = ['at', 'by', 'what', 'about', 'from', 'to', 'where', 'version', 'insight'] as const

async function* csvOf(
  house: LibraryHouse,
  workspace: string,
  language: Language,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvMark + csvLine(columns.map((column) => phrase(language, `log.column.${column}`))))
  let before: string | null | undefined
  while (before !== null) {
    const page: LogPage = await pageOf(house, workspace, language, {
      limit: pageSize,
      ...(before === undefined ? {} : { before }),
    })
    for (const entry of page.entries) yield Buffer.from(lineOf(entry))
    before = page.next
  }
}

function lineOf({ at, by, what, about, insight, from, to, where, place, version }: LogEntry): string {
  return csvLine([
    at,
    by,
    what,
    about ?? insight?.statement ?? '',
    from ?? '',
    to ?? '',
    place === null ? where : `${where} (${place.platform})`,
    String(version ?? ''),
    insight?.id ?? '',
  ])
}
