import type {
  ActionLedger,
  BoardEntry,
  Desk,
  InsightRecord,
  NamedView,
  ReviewEntry,
} from '../../../src/conversation/desk.ts'
import type { LogPage } from '../../../src/conversation/desk-history.ts'
import type { InsightSummary, Opened } from '../../../src/conversation/summaries.ts'
import { emptyDesk } from '../empty-desk.ts'

/** What lies on the desk of a house in memory; a test lays it there. */
export interface FakeDesk {
  insights: readonly (InsightSummary & Partial<BoardEntry>)[]
  records: Readonly<Record<string, InsightRecord>>
  reviews: readonly ReviewEntry[]
  ledger: ActionLedger
  views: readonly NamedView[]
  /** Whom reviews are given to, by insight. */
  assignees: Readonly<Record<string, { readonly id: string; readonly name: string }>>
  log: LogPage
  /** The log is not for the visitor. */
  closed: boolean
  /** Public links by their token. */
  links: Record<string, Opened>
}

/** A desk over what a test laid on it. */
export function fakeDesk(house: FakeDesk): Desk {
  const fits = ({ words, status }: { words?: string; status?: string }) =>
    house.insights
      .map(entryOf)
      .filter(
        (entry) =>
          (words === undefined || entry.statement.includes(words)) &&
          (status === undefined || entry.status === status),
      )
  return {
    ...emptyDesk,
    board: async (_workspace, _language, filter) => ({ entries: fits(filter), next: null }),
    async counts(_workspace, filter) {
      const counts: Record<string, number> = {}
      for (const { status } of fits(filter)) counts[status] = (counts[status] ?? 0) + 1
      return counts
    },
    async options() {
      const empty = await emptyDesk.options('', 'en')
      const statuses = new Map(house.insights.map((entry) => [entry.status, entry.statusLabel]))
      return {
        ...empty,
        statuses: [...statuses].map(([value, label]) => ({ value, label })),
        owners: [{ value: 'lan', label: 'Lan' }],
      }
    },
    record: async (_workspace, _language, id) => house.records[id] ?? null,
    actions: async () => house.ledger,
    reviews: async () => ({ entries: house.reviews, next: null }),
    async place(_workspace, id) {
      const entry = house.insights.find((one) => one.id === id)
      return entry === undefined ? null : { platform: 'web', channel: 'web', thread: entry.thread }
    },
    assignee: async (_workspace, id) => house.assignees[id] ?? null,
    manages: async () => !house.closed,
    team: async () => ({
      people: [{ name: 'Minh', role: 'lead' }],
      rules: ['Only leads and admins decide about insights.'],
    }),
    log: async () => house.log,
    views: async () => house.views,
    async saveViews(_workspace, views) {
      house.views = views
    },
    async makeLink({ insight }) {
      const record = house.records[insight]
      if (record === undefined) return null
      house.links['a-token-of-twenty-letters'] = { title: record.entry.statement, content: [] }
      return 'a-token-of-twenty-letters'
    },
    async openLink(token) {
      const opened = house.links[token]
      return opened === undefined
        ? null
        : { ...opened, language: 'en', expiresAt: '2026-12-01T00:00:00.000Z' }
    },
  }
}

function entryOf(insight: InsightSummary & Partial<BoardEntry>): BoardEntry {
  return { owner: 'Lan', assignee: null, review: 'none', reviewLabel: '', approvedVersion: null, ...insight }
}
