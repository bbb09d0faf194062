import { once } from 'node:events'
import type { Connection } from 'mysql2/promise'
import pg from 'pg'
import sqlite3 from 'sqlite3'
import { z } from 'zod'
import { compileQuery } from '../../../src/metrics/compile/compile-query.ts'
import type { Dialect } from '../../../src/metrics/compile/dialect.ts'
import { mysql } from '../../../src/metrics/compile/mysql.ts'
import { postgres } from '../../../src/metrics/compile/postgres.ts'
import { sqlite } from '../../../src/metrics/compile/sqlite.ts'
import type { SourceDefinition } from '../../../src/metrics/metric.ts'
import { metricQuerySchema, queryRowSchema, type Scalar } from '../../../src/metrics/query.ts'
import type { TestDatabase } from './duckdb.ts'

type Ask = (sql: string, params: readonly Scalar[]) => Promise<readonly Record<string, unknown>[]>

function asking(dialect: Dialect, all: Ask): TestDatabase['ask'] {
  return async (definition: SourceDefinition, query) => {
    const parsed = metricQuerySchema.parse({ source: 'test', ...query })
    const compiled = compileQuery(definition, parsed, dialect)
    const rows = await all(compiled.sql, compiled.params)
    return queryRowSchema.array().parse(compiled.decode(rows.slice(0, compiled.limit)))
  }
}

/** A SQLite database in memory. */
export async function openSqlite(): Promise<TestDatabase> {
  const database = new sqlite3.Database(':memory:')
  await once(database, 'open')
  const all: Ask = (sql, params) =>
    new Promise((resolve, reject) =>
      database.all<Record<string, unknown>>(sql, [...params], (error, rows) =>
        error ? reject(error) : resolve(rows),
      ),
    )
  return {
    run: (sql) =>
      new Promise((resolve, reject) => database.exec(sql, (error) => (error ? reject(error) : resolve()))),
    ask: asking(sqlite, all),
    close: () => database.close(),
  }
}

/** A PostgreSQL database by its URL; numbers and days come as the SQL connector reads them. */
export async function openPostgres(
  url: string,
): Promise<Omit<TestDatabase, 'close'> & { readonly end: () => Promise<void> }> {
  const { types } = pg
  const whole = (text: string) => Number(text)
  const client = new pg.Client({
    connectionString: url,
    types: {
      getTypeParser: (id, format) => {
        if (id === types.builtins.INT8 || id === types.builtins.NUMERIC) return whole
        if (id === types.builtins.DATE) return (text: string) => text
        return types.getTypeParser(id, format)
      },
    },
  })
  await client.connect()
  return {
    async run(sql) {
      await client.query(sql)
    },
    ask: asking(postgres, async (sql, params) => (await client.query(sql, [...params])).rows),
    end: () => client.end(),
  }
}

/** A new database of a MariaDB server's all-powerful user; its session is set as the SQL connector sets it. */
export async function openMariadb(
  connection: Connection,
): Promise<Omit<TestDatabase, 'close'> & { readonly end: () => Promise<void> }> {
  await connection.query(`CREATE DATABASE metrics CHARACTER SET utf8mb4; USE metrics;
    SET NAMES utf8mb4, sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES,ONLY_FULL_GROUP_BY', time_zone = '+00:00'`)
  const all: Ask = async (sql, params) => {
    const [rows] = await connection.execute({
      sql,
      values: [...params],
      dateStrings: true,
    })
    return z.array(z.record(z.string(), z.unknown())).parse(rows)
  }
  return {
    async run(sql) {
      // Its TIMESTAMP has no fractions and starts in 1970.
      await connection.query(sql.replaceAll('TIMESTAMP', 'DATETIME(6)'))
    },
    ask: asking(mysql, all),
    end: () => connection.end(),
  }
}
