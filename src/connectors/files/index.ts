import { AppError } from '../../errors.ts'
import { defineConnector } from '../connector.ts'
import { closeDatabases, withDatabase } from '../duckdb/database.ts'
import { rows } from '../duckdb/rows.ts'
import { catalogDatabase } from './catalog.ts'
import { databasePath, type FilesConfig, filesConfigSchema } from './config.ts'
import { discoverDatabase } from './discover.ts'
import { listTables } from './list-tables.ts'
import { queryDatabase } from './query.ts'
import { readTexts } from './texts.ts'

/** Files that were taken into DuckDB databases (and databases that are ready-made, like the sample shop). */
export const filesConnector = defineConnector<FilesConfig>({
  id: 'files',
  config: filesConfigSchema,
  auth: ['none'],
  allowedHosts: () => [],
  async check({ room, config, signal }) {
    try {
      await withDatabase(databasePath(room, config), (connection) => rows(connection, 'SELECT 1', signal))
      return { ok: true }
    } catch (error) {
      if (error instanceof AppError) return { ok: false, reason: error.code }
      throw error
    }
  },
  discover: ({ room, config, signal }) =>
    withDatabase(databasePath(room, config), (connection) => discoverDatabase(connection, signal)),
  tables: ({ room, config, signal }) =>
    withDatabase(databasePath(room, config), (connection) => listTables(connection, signal)),
  catalog: (context, definition) =>
    withDatabase(databasePath(context.room, context.config), (connection) =>
      catalogDatabase(connection, context.source, definition, context),
    ),
  query: ({ room, config, signal }, definition, query) =>
    withDatabase(databasePath(room, config), (connection) =>
      queryDatabase(connection, definition, query, signal),
    ),
  close: closeDatabases,
  texts: ({ room, config, signal }, definition) => readTexts(databasePath(room, config), definition, signal),
})
