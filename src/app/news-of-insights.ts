import type { AuditEntry } from '../insights/audit.ts'
import type { Insight } from '../insights/insight.ts'
import type { Store } from '../store/store.ts'
import type { InsightNews } from '../tools.ts'
import { recordsOf } from './insight-records.ts'

const pageSize = 500
/** Entries of the log that are looked through; more than that happen only where a library was brought over. */
const mostEntries = 2_000
/** Insights that one message may be about; nobody reads more. */
const mostInsights = 200

/**
 * Gathers what there is to tell from the log, the queue of reviews and the actions with a day, and nothing else of the library: what
 * changed first, then what is due or waits, then what is new.
 */
export async function newsOfInsights(
  store: Store,
  workspace: string,
  { since, until }: { readonly since: string; readonly until: string },
): Promise<InsightNews> {
  const happened = await happenedSince(store, workspace, since)
  const review = { kind: 'review', value: 'requested' } as const
  const waiting = await store.insightPage({ workspace, facets: [review] }, { limit: mostInsights })
  const due = (await store.dueInsights(workspace, until)).toSorted(earliestDueFirst)
  const known = new Map(due.map((insight) => [insight.id, insight]))
  const ofKind = (isGrave: boolean) =>
    happened
      .filter(({ what }) => grave.has(what) === isGrave)
      .reverse()
      .flatMap(({ insight }) => insight ?? [])
  const ids = [...ofKind(true), ...known.keys(), ...waiting.cards.map(({ id }) => id), ...ofKind(false)]
  const named = [...new Set(ids)]
  const found = await Promise.all(
    named.slice(0, mostInsights).map(async (id) => known.get(id) ?? store.insight(workspace, id)),
  )
  const insights = found.filter((insight) => insight !== null)
  const evidence = await store.evidence(workspace, [...new Set(insights.flatMap(idsOf))])
  return { insights, happened, evidence, left: Math.max(0, named.length - mostInsights) }
}

/** What is told before all else. */
const grave: ReadonlySet<AuditEntry['what']> = new Set(['verdict', 'status', 'scored'])

function earliestDueFirst(one: Insight, other: Insight): number {
  return earliestDue(one).localeCompare(earliestDue(other))
}

function earliestDue({ actions }: Insight): string {
  const open = actions.flatMap(({ due, outcome }) => (due === null || outcome !== null ? [] : [due.date]))
  return open.sort()[0] ?? ''
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
