import { describe, expect, it } from 'vitest'
import { duckdbFamily } from '../../../../src/connectors/sql/duckdb/index.ts'
import { guardTokens } from '../../../../src/connectors/sql/guard-tokens.ts'
import { mysqlFamily } from '../../../../src/connectors/sql/mysql/index.ts'
import { guardPostgres } from '../../../../src/connectors/sql/postgres/guard.ts'
import { postgresFamily } from '../../../../src/connectors/sql/postgres/index.ts'
import { sqliteFamily } from '../../../../src/connectors/sql/sqlite/index.ts'

const select = (expression: string) =>
  `SELECT "g0", sum("v") AS "m" FROM (SELECT ${expression} AS "v", "device" AS "g0" FROM "visits") AS "b" GROUP BY "g0"`
const long = {
  name: 'visits',
  table: 'visits',
  isView: false,
  columns: [],
  primaryKey: ['id'],
  foreignKeys: [],
}
const refused = { code: 'query_refused' }

it.each([duckdbFamily, sqliteFamily, mysqlFamily, postgresFamily])(
  'lets a family sample a long table by its own ways: $dialect.name',
  async (family) => {
    const from = family.sample(long, 20_000, 3_000_000)
    expect(from).not.toBe(family.dialect.table('visits'))
    await family.guard(`SELECT count(*) FROM ${from}`, ['visits'])
  },
)

describe('expressions of a definition that somebody else wrote', () => {
  it.each([
    'revenue * 1.1',
    "CASE WHEN status = 'paid; -- really' THEN coalesce(total, 0) ELSE 0 END",
    'nullif(round(price / quantity, 2), 0)',
    'extract(year FROM "day") || \'-\' || lower(trim(city))',
    'count(*) OVER (PARTITION BY city ORDER BY "day")',
  ])('may compute: %s', async (expression) => {
    await guardPostgres(select(expression), ['visits'])
    guardTokens(select(expression), /\?/g)
  })

  it.each([
    "pg_read_file('/etc/passwd')",
    "pg_catalog.pg_read_binary_file('/etc/passwd')",
    "lo_import('/etc/passwd')",
    "dblink('host=evil', 'select 1')",
    'pg_sleep(100)',
    "set_config('transaction_read_only', 'off', false)",
    "query_to_xml('delete from visits', true, true, '')",
    "nextval('s')",
    'pg_terminate_backend(1)',
    'public.anything(1)',
    "(SELECT string_agg(rolname, ',') FROM pg_authid)",
    '(SELECT count(*) FROM information_schema.tables)',
    '(SELECT count(*) FROM salaries)',
    '(SELECT count(*) FROM other.visits)',
    '(SELECT count(*) FROM generate_series(1, 1000000000))',
    '(SELECT 1 FROM visits FOR UPDATE)',
    '1) AS "v" FROM visits; DROP TABLE visits; SELECT (1',
  ])('may not, in PostgreSQL: %s', async (expression) => {
    await expect(guardPostgres(select(expression), ['visits'])).rejects.toMatchObject(refused)
  })

  it.each([
    'DELETE FROM visits',
    "COPY visits TO PROGRAM 'sh'",
    'SELECT 1; SELECT 2',
    'SELECT * INTO copy FROM visits',
    'WITH gone AS (DELETE FROM visits RETURNING *) SELECT * FROM gone',
    'EXPLAIN ANALYZE SELECT 1',
    '',
  ])('is no statement that PostgreSQL is handed: %s', async (statement) => {
    await expect(guardPostgres(statement, ['visits'])).rejects.toMatchObject(refused)
  })

  it('may name results of its own, in PostgreSQL', async () => {
    await guardPostgres('WITH days AS (SELECT day FROM public.visits) SELECT count(*) FROM days', [
      'public.visits',
    ])
  })

  it.each([
    "LOAD_FILE('/etc/passwd')",
    'SLEEP(100)',
    'benchmark(1000000000, md5(1))',
    "get_lock('a', 100)",
    '@@version',
    '@x := 1',
    '1 # comment',
    '1 -- comment',
    '/*! 1 */ 1',
    "load_extension('/tmp/evil.so')",
    '"load_extension"(\'/tmp/evil.so\')',
    '`sleep`(100)',
    'randomblob(1000000000)',
    "readfile('/etc/passwd')",
    "'it''s' || \"x",
    "1 INTO OUTFILE '/tmp/x'",
    '(SELECT 1 FROM visits FOR UPDATE)',
    "1; ATTACH DATABASE 'x' AS y",
  ])('may not, in the other databases: %s', (expression) => {
    expect(() => guardTokens(select(expression), /\?/g)).toThrow(expect.objectContaining(refused))
  })

  it.each([
    'PRAGMA query_only = OFF',
    'DELETE FROM visits',
    'ATTACH x AS y',
    'WITH RECURSIVE n AS (SELECT 1) SELECT * FROM n',
  ])('is no statement that the other databases are handed: %s', (statement) => {
    expect(() => guardTokens(statement, /\?/g)).toThrow(expect.objectContaining(refused))
  })
})
