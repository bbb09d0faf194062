/** What a DuckDB of ours may use. */
export const limits = {
  memory: '1GB',
  threads: '2',
  /** Milliseconds that an unused database stays open. */
  idleMs: 60_000,
  openDatabases: 8,
} as const
