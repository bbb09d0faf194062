import { DuckDBInstance } from '@duckdb/node-api'

type Row = Readonly<Record<string, unknown>>

/** Asks a shop's database, opened read-only as a connector would. */
export async function openShop(database: string) {
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = async (sql: string): Promise<readonly Row[]> =>
    (await connection.runAndReadAll(sql)).getRowObjectsJS()
  return {
    rows,
    /** The one row of a question, its columns as numbers. */
    async figures(sql: string): Promise<(name: string) => number> {
      const [row] = await rows(sql)
      return (name) => Number(row?.[name])
    },
    async texts(sql: string): Promise<readonly string[]> {
      return (await rows(sql)).map((row) => String(Object.values(row)[0]))
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
export type OpenShop = Awaited<ReturnType<typeof openShop>>
