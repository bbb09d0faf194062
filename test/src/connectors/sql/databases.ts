import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConnectorContext } from '../../../../src/connectors/connector.ts'
import type { SqlConfig } from '../../../../src/connectors/sql/config.ts'
import { sqlConnector } from '../../../../src/connectors/sql/index.ts'
import { createLogger } from '../../../../src/support/logger.ts'
import { startMariadb } from '../../../contracts/mariadb-server.ts'
import { startPostgres } from '../../../contracts/postgres-server.ts'
import { writeDuckdb, writeMariadb, writePostgres, writeSqlite } from './shop.ts'

export type Kind = 'postgres' | 'mysql' | 'sqlite' | 'duckdb'
export const password = "canary /pass'w0rd"

/** One database of each kind that this machine can run; `reasons` says why a kind is missing. */
export interface Databases {
  readonly reasons: Partial<Record<Kind, string>>
  /** A new database with these statements run, opened by somebody who may only read. */
  make(kind: Kind, statements: readonly string[]): Promise<ConnectorContext<SqlConfig>>
  /** The same, opened by somebody who may do anything. */
  makeOwned(kind: Kind, statements: readonly string[]): Promise<ConnectorContext<SqlConfig>>
  stop(): Promise<void>
}

/** Starts the servers asked for; files need none. */
export async function startDatabases(kinds: readonly Kind[]): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-sql-'))
  const postgres = kinds.includes('postgres') ? await startPostgres() : { reason: 'not asked for' }
  const mariadb = kinds.includes('mysql') ? await startMariadb() : { reason: 'not asked for' }
  let made = 0

  async function place(kind: Kind, statements: readonly string[]): Promise<string> {
    made += 1
    const path = join(folder, `source_${made}.${kind}`)
    switch (kind) {
      case 'sqlite':
        await writeSqlite(path, statements)
        return `sqlite://${path}`
      case 'duckdb':
        await writeDuckdb(path, statements)
        return `duckdb://${path}`
      case 'postgres':
        if ('reason' in postgres) throw new Error(postgres.reason)
        return writePostgres(await postgres.newDatabase(), statements, password)
      case 'mysql':
        if ('reason' in mariadb) throw new Error(mariadb.reason)
        return writeMariadb(await mariadb.admin(), mariadb.port, `source_${made}`, statements, password)
    }
  }

  return {
    reasons: {
      ...('reason' in postgres ? { postgres: postgres.reason } : {}),
      ...('reason' in mariadb ? { mysql: mariadb.reason } : {}),
    },
    async make(kind, statements) {
      const url = await place(kind, statements)
      return contextOf(url, folder)
    },
    async makeOwned(kind, statements) {
      const url = await place(kind, statements)
      const owners: Partial<Record<Kind, string>> = { postgres: 'visao:loopback@', mysql: 'root@' }
      const owner = owners[kind]
      return contextOf(owner === undefined ? url : url.replace(/\/\/.*@/, `//${owner}`), folder)
    },
    async stop() {
      await sqlConnector.close()
      if (!('reason' in postgres)) await postgres.stop()
      if (!('reason' in mariadb)) await mariadb.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A source whose address stands in the environment. */
export function contextOf(url: string, room = tmpdir()): ConnectorContext<SqlConfig> {
  const reference = 'env:VISAO_SOURCE_TEST_URL'
  return {
    source: 'src_live',
    config: { url: reference },
    room,
    secret: (asked) => (asked === reference ? url : null),
    logger: createLogger('silent'),
    signal: new AbortController().signal,
  }
}
