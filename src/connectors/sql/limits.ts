/** The bounds of what a live database is asked for. */
export const limits = {
  /** Milliseconds until a server that does not answer counts as down. */
  connectMs: 8_000,
  /** Milliseconds that one statement may take. */
  statementMs: 30_000,
  /** Milliseconds that an unused connection stays open. */
  idleMs: 30_000,
  connections: 4,
  /** Rows and cells of a table that its columns are judged by; smaller tables are read whole. */
  sampleRows: 20_000,
  sampleCells: 1_000_000,
  cellCharacters: 1_000,
  /** Tables and views taken; a schema of hundreds is for a definition file to choose from. */
  tables: 40,
  /** Tables of more rows (by the database's own estimate) are described by a sample. */
  wholeRows: 2_000_000,
  /** Rows handed over at once where a table is streamed. */
  batchRows: 500,
} as const
