import { DuckDBInstance } from '@duckdb/node-api'
import type { Connection } from 'mysql2/promise'
import pg from 'pg'
import sqlite3 from 'sqlite3'

/** What differs among the databases when the same small shop is written. */
interface Words {
  readonly quote: string
  readonly flag: string
  readonly yes: (yes: boolean) => string
  readonly day: string
  readonly number: string
  readonly text: string
}

const standard: Words = {
  quote: '"',
  flag: 'BOOLEAN',
  yes: (yes) => String(yes),
  day: 'DATE',
  number: 'DOUBLE PRECISION',
  text: 'VARCHAR(200)',
}
const words = {
  postgres: standard,
  duckdb: standard,
  sqlite: { ...standard, yes: (yes: boolean) => (yes ? '1' : '0'), day: 'TEXT', number: 'REAL' },
  mysql: { ...standard, quote: '`' },
} satisfies Record<string, Words>

const customers = 60
const visits = 1500

/**
 * Customers and their visits over fifteen weeks, telephones buying less, as statements. Everything is worked out from
 * the row's number, so that all databases hold the same.
 */
export function shopStatements(kind: keyof typeof words): readonly string[] {
  const { quote, flag, yes, day, number, text } = words[kind]
  const name = (of: string) => `${quote}${of}${quote}`
  const people = Array.from(
    { length: customers },
    (_, i) => `(${i + 1}, ${i % 3 === 0 ? "'Huế'" : "'Hà Nội'"})`,
  )
  const rows = Array.from({ length: visits }, (_, i) => {
    const mobile = i % 5 < 3
    const bought = (i * 7919) % 100 < (mobile ? 6 : 18)
    const date = new Date(Date.UTC(2026, 0, 5) + Math.floor(i / 14.3) * 86_400_000).toISOString().slice(0, 10)
    const comment = i % 10 === 0 ? `'Nhận xét số ${i} về giao hàng và đóng gói'` : 'NULL'
    return `(${i + 1}, ${(i % customers) + 1}, '${date}', '${mobile ? 'mobile' : 'desktop'}', ${yes(bought)}, ${bought ? 100 + (i % 40) * 2.5 : 0}, ${comment})`
  })
  return [
    `CREATE TABLE ${name('customers')} (${name('id')} INTEGER PRIMARY KEY, ${name('city')} ${text})`,
    `CREATE TABLE ${name('visits')} (${name('id')} INTEGER PRIMARY KEY,
      ${name('customer_id')} INTEGER REFERENCES ${name('customers')}(${name('id')}), ${name('day')} ${day},
      ${name('device')} ${text}, ${name('purchased')} ${flag}, ${name('revenue')} ${number}, ${name('comment')} ${text})`,
    `INSERT INTO ${name('customers')} VALUES ${people.join(', ')}`,
    `INSERT INTO ${name('visits')} VALUES ${rows.join(', ')}`,
  ]
}

/** Writes the statements into an SQLite file. */
export function writeSqlite(path: string, statements: readonly string[]): Promise<void> {
  const database = new sqlite3.Database(path)
  return new Promise((resolve, reject) => {
    database.exec(statements.join(';\n'), (error) => {
      database.close(() => (error === null ? resolve() : reject(error)))
    })
  })
}

/** Writes the statements into a DuckDB file. */
export async function writeDuckdb(path: string, statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}

/** A role that may only read, and the address it goes by. */
export async function writePostgres(
  url: string,
  statements: readonly string[],
  password: string,
): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const role = `reader_${new URL(url).pathname.slice(1)}`
  try {
    for (const statement of statements) await client.query(statement)
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password.replaceAll("'", "''")}'`)
    await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`)
  } finally {
    await client.end()
  }
  const { host, pathname } = new URL(url)
  return `postgres://${role}:${encodeURIComponent(password)}@${host}${pathname}`
}

/** A database of its own with a user that may only read, and the address it goes by. */
export async function writeMariadb(
  admin: Connection,
  port: number,
  database: string,
  statements: readonly string[],
  password: string,
): Promise<string> {
  try {
    await admin.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4; USE ${database}`)
    for (const statement of statements) await admin.query(statement)
    await admin.query(
      `CREATE USER reader_${database} IDENTIFIED BY '${password.replaceAll("'", "''")}'; GRANT SELECT ON ${database}.* TO reader_${database}`,
    )
  } finally {
    await admin.end()
  }
  return `mysql://reader_${database}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}
