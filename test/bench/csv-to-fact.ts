import { DuckDBInstance } from '@duckdb/node-api'
import { closeDatabases } from '../../src/connectors/duckdb/database.ts'
import type { Benchmark } from './benchmark.ts'
import { openLoopback } from './loopback.ts'

const rows = 5_000_000

const sessions = `
SELECT
  i + 1 AS session_id,
  DATE '2026-05-01' + CAST(i * 184 // ${rows} AS INTEGER) AS session_date,
  CASE WHEN hash(i) % 10 < 6 THEN 'mobile' ELSE 'desktop' END AS device,
  CASE hash(i + 1) % 3 WHEN 0 THEN 'ads' WHEN 1 THEN 'search' ELSE 'email' END AS channel,
  1 + hash(i + 2) % 20 AS pages,
  CASE WHEN hash(i + 3) % 1000 < CASE WHEN hash(i) % 10 < 6 THEN 14 ELSE 29 END THEN 1 ELSE 0 END AS purchased
FROM range(${rows}) t(i)`

/** A CSV of five million rows to the first figure that is bound to a reading, against DuckDB reading and grouping it. */
export const csvToFact: Benchmark = {
  name: 'csv-to-fact',
  async run(room) {
    const path = `${room}/sessions.csv`
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
    const connection = await instance.connect()
    await connection.run(`COPY (${sessions}) TO '${path}' (HEADER)`)

    const byHand = async () => {
      const started = performance.now()
      await connection.runAndReadAll(`SELECT device, avg(purchased) FROM read_csv('${path}') GROUP BY device`)
      return performance.now() - started
    }
    await byHand()
    const peer = await byHand()
    connection.closeSync()
    instance.closeSync()

    const loopback = await openLoopback(room)
    const started = performance.now()
    await loopback.app.connectFile('local', path)
    const connected = performance.now() - started
    const said = await loopback.say('main', { kind: 'message', text: 'Why do mobile visitors buy less?' })
    const ours = performance.now() - started
    await loopback.close()
    await closeDatabases()
    if (!JSON.stringify(said).includes('evidence:'))
      throw new Error(`no figure was said: ${JSON.stringify(said)}`)

    const against = 'DuckDB reads and groups it'
    return [
      { what: 'CSV of 5 M rows to the first bound fact', unit: 'ms', ours, against, peer },
      { what: '  of it until the file is connected', unit: 'ms', ours: connected, against, peer },
    ]
  },
}
