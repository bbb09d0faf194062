import type { AuditEntry } from '../insights/audit.ts'
import type { Insight } from '../insights/insight.ts'
import type { Store } from '../store/store.ts'
import type { InsightNews } from '../tools.ts'
import { recordsOf } from './insight-records.ts'

const pageSize = 500
/** Entries of the log that are looked through; more than that happen only where a library was brought over. */
const mostEntries = 2_000
/** Insights of one kind; nobody reads more of them in one message. */
const mostInsights = 100

/** Gathers what there is to tell from the log, the queue of reviews and the actions with a day, and nothing else of the library. */
export async function newsOfInsights(
  store: Store,
  workspace: string,
  { since, until }: { readonly since: string; readonly until: string },
): Promise<InsightNews> {
  const happened = await happenedSince(store, workspace, since)
  const review = { kind: 'review', value: 'requested' } as const
  const waiting = await store.insightPage({ workspace, facets: [review] }, { limit: mostInsights })
  const due = (await store.dueInsights(workspace, until)).slice(0, mostInsights)
  const known = new Set(due.map(({ id }) => id))
  const named = [...happened.flatMap(({ insight }) => insight ?? []), ...waiting.cards.map(({ id }) => id)]
  const others = [...new Set(named)].filter((id) => !known.has(id)).slice(0, mostInsights)
  const found = await Promise.all(others.map((id) => store.insight(workspace, id)))
  const insights = [...due, ...found.filter((insight) => insight !== null)]
  const ids = [...new Set(insights.flatMap(idsOf))]
  return { insights, happened, evidence: await store.evidence(workspace, ids) }
}

async function happenedSince(store: Store, workspace: string, since: string): Promise<readonly AuditEntry[]> {
  const happened: AuditEntry[] = []
  let before: string | undefined
  while (happened.length < mostEntries) {
    const page = await store.auditPage(workspace, {
      limit: pageSize,
      ...(before === undefined ? {} : { before }),
    })
    const fresh = page.entries.filter(({ at }) => at > since)
    happened.push(...fresh)
    if (fresh.length < page.entries.length || page.next === null) break
    before = page.next
  }
  return happened.reverse()
}

/** All that an insight speaks of, and what the last look at it saw. */
function idsOf(insight: Insight): readonly string[] {
  return [...recordsOf(insight), ...(insight.verdict?.readings ?? [])]
}
