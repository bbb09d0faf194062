import { AppError } from '../../errors.ts'
import { defineConnector } from '../connector.ts'
import { closeDatabases } from '../duckdb/database.ts'
import { hostOf } from './address.ts'
import { catalogSource } from './catalog.ts'
import { type SqlConfig, sqlConfigSchema } from './config.ts'
import { discoverSource } from './discover.ts'
import { closeMysql } from './mysql/pool.ts'
import { openSource, withSource } from './open-source.ts'
import { closePostgres } from './postgres/pool.ts'
import { querySource } from './query.ts'
import { readTexts } from './texts.ts'

/**
 * Live databases: PostgreSQL, MySQL and MariaDB servers, SQLite and DuckDB files. Queries run where the data lies, in a
 * transaction that can only read. The operator names the host in the environment, so it is trusted (a database usually
 * stands in a private network); exactly that host is called and no other.
 */
export const sqlConnector = defineConnector<SqlConfig>({
  id: 'sql',
  config: sqlConfigSchema,
  auth: ['basic', 'none'],
  allowedHosts(config, secret) {
    const host = hostOf(config, secret)
    return host === null ? [] : [host]
  },
  async check(context) {
    try {
      return await withSource(context, async ({ family, session }) => {
        const tables = await family.tables(session)
        if (tables.length === 0) return { ok: false, reason: 'source_empty' }
        return (await family.canWrite(session)) ? { ok: true, warnings: ['can_write'] } : { ok: true }
      })
    } catch (error) {
      if (error instanceof AppError) return { ok: false, reason: error.code, details: error.details }
      throw error
    }
  },
  discover: (context) =>
    withSource(context, ({ family, session }) => discoverSource(family, session, context.signal)),
  tables: (context) =>
    withSource(context, async ({ family, session }) => {
      const tables = await family.tables(session)
      return tables.map(({ name, table, columns }) => ({
        name,
        table,
        columns: columns.map((one) => one.name),
      }))
    }),
  catalog: (context, definition) =>
    withSource(context, (open) => {
      const { source, timeZone } = context
      return catalogSource({ ...open, source, definition, timeZone })
    }),
  query: (context, definition, query) =>
    withSource(context, ({ family, session }) => querySource(family, session, definition, query)),
  async *texts(context, definition) {
    const { family, session } = await openSource(context)
    try {
      yield* readTexts(family, session, definition)
    } finally {
      await session.close()
    }
  },
  async close() {
    await Promise.all([closePostgres(), closeMysql(), closeDatabases()])
  },
})
