import type { ConnectorContext } from '../connector.ts'
import { type Address, addressOf } from './address.ts'
import type { SqlConfig } from './config.ts'
import { duckdbFamily } from './duckdb/index.ts'
import type { SqlFamily, SqlSession } from './family.ts'
import { mysqlFamily } from './mysql/index.ts'
import { postgresFamily } from './postgres/index.ts'
import { sqliteFamily } from './sqlite/index.ts'

export interface OpenSource {
  readonly family: SqlFamily
  readonly session: SqlSession
}

/** Opens the database that a source's settings lead to. Throws `source_*`, `option_invalid`, `query_cancelled`. */
export async function openSource(context: ConnectorContext<SqlConfig>): Promise<OpenSource> {
  const { config, signal } = context
  return opened(await addressOf(config, context), signal)
}

/** Runs `work` on an open database and closes it. */
export async function withSource<T>(
  context: ConnectorContext<SqlConfig>,
  work: (open: OpenSource) => Promise<T>,
): Promise<T> {
  const open = await openSource(context)
  try {
    return await work(open)
  } finally {
    await open.session.close()
  }
}

async function opened(address: Address, signal: AbortSignal): Promise<OpenSource> {
  switch (address.kind) {
    case 'postgres':
      return { family: postgresFamily, session: await postgresFamily.open(address, signal) }
    case 'mysql':
      return { family: mysqlFamily, session: await mysqlFamily.open(address, signal) }
    case 'sqlite':
      return { family: sqliteFamily, session: await sqliteFamily.open(address, signal) }
    case 'duckdb':
      return { family: duckdbFamily, session: await duckdbFamily.open(address, signal) }
  }
}
