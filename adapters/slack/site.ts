import type { AdapterContext } from '../adapter.ts'
import type { SlackApi } from './api/api.ts'
import type { Downloads } from './inbound/downloads.ts'
import type { Recent } from './inbound/recent.ts'
import type { Threads } from './inbound/threads.ts'
import type { Activity } from './outbound/activity.ts'
import type { People } from './people.ts'
import type { Teams } from './teams.ts'

export const platform = 'slack'

/** Everything that Slack's events share. */
export interface Site {
  readonly context: AdapterContext
  readonly api: SlackApi
  readonly teams: Teams
  readonly people: People
  readonly threads: Threads
  readonly activity: Activity
  readonly downloads: Downloads
  /** Messages of late whose words, or whose files, were taken: a mention is told of twice. */
  readonly merged: { readonly words: Recent; readonly files: Recent }
  /** Does what Slack need not wait for; a fault is logged. */
  background(work: () => Promise<unknown>): void
}

/** Where an event belongs, once it is known whose it is. */
export interface Place {
  readonly workspace: string
  /** The team that has installed the app; people of others are guests. */
  readonly team: string
  readonly botUser: string
  /** People of another company read along. */
  readonly shared: boolean
}
