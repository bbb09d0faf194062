import { isDeepStrictEqual } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { measure } from 'mitata'
import { closeDatabases, withDatabase } from '../../src/connectors/duckdb/database.ts'
import { filesConnector } from '../../src/connectors/files/index.ts'
import { parseDefinition } from '../../src/metrics/definition-file.ts'
import { metricQuerySchema } from '../../src/metrics/query.ts'
import { createLogger } from '../../src/support/logger.ts'
import type { Benchmark } from './benchmark.ts'

const rows = 10_000_000

const visits = `
CREATE TABLE visits AS SELECT
  i AS row_id,
  DATE '2025-11-01' + CAST(i * 365 // ${rows} AS INTEGER) AS day,
  CASE WHEN hash(i) % 10 < 6 THEN 'mobile' WHEN hash(i) % 10 < 9 THEN 'desktop' ELSE 'tablet' END AS device,
  'channel ' || hash(i + 1) % 6 AS channel,
  hash(i + 2) % 1000 < CASE WHEN hash(i) % 10 < 6 THEN 14 ELSE 29 END AS bought
FROM range(${rows}) t(i)`

const definition = parseDefinition(
  `
models:
  - name: visits
    agg_time_dimension: day
    columns:
      - {name: row_id, entity: {type: primary, name: visit}}
      - {name: day, granularity: day, dimension: {type: time}}
      - {name: device, dimension: {type: categorical}}
      - {name: channel, dimension: {type: categorical}}
    metrics:
      - {name: visits, type: simple, agg: count}
      - {name: purchases, type: simple, agg: sum_boolean, expr: bought}
      - {name: conversion, type: ratio, numerator: purchases, denominator: visits}
`,
  'visits.yml',
)

const query = metricQuerySchema.parse({
  source: 'visits',
  metrics: ['conversion'],
  groupBy: ['device'],
  grain: 'month',
  timeRange: { from: '2026-01-01', to: '2026-09-30' },
  where: [{ dimension: 'channel', op: 'not_in', values: ['channel 5'] }],
})

const byHand = `
SELECT date_trunc('month', day) AS month, device, count(*) AS visits, count(*) FILTER (bought) AS purchases,
  count(*) FILTER (bought) / count(*) AS conversion
FROM visits WHERE day BETWEEN DATE '2026-01-01' AND DATE '2026-09-30' AND channel NOT IN ('channel 5')
GROUP BY ALL ORDER BY ALL`

/** A rate by device and month out of ten million rows, against the same SQL written by hand on the same settings. */
export const metricQuery: Benchmark = {
  name: 'metric-query',
  async run(room) {
    const config = { database: 'visits.duckdb', original: 'visits' }
    const path = `${room}/${config.database}`
    const made = await DuckDBInstance.create(path)
    const writing = await made.connect()
    await writing.run(visits)
    writing.closeSync()
    made.closeSync()

    const { signal } = new AbortController()
    const context = {
      source: 'visits',
      config,
      room,
      secret: () => null,
      logger: createLogger('silent'),
      signal,
    }
    const ours = async () => (await filesConnector.query(context, definition, query)).rows
    const comparison = await withDatabase(path, async (connection) => {
      const hand = async () => (await connection.runAndReadAll(byHand)).getRowObjectsJson()
      const [one, other] = [await ours(), await hand()]
      const said = one.map((row) => row.cells.conversion?.value).sort()
      if (!isDeepStrictEqual(said, other.map((row) => row.conversion).sort()))
        throw new Error('the two queries do not say the same, so their times cannot be compared')
      const options = { min_samples: 15, min_cpu_time: 3e9 }
      const [peer, compiled] = [await measure(hand, options), await measure(ours, options)]
      return { ours: compiled.p50 / 1e6, peer: peer.p50 / 1e6 }
    })
    await closeDatabases()
    return [
      { what: 'rate by device and month, 10 M rows', unit: 'ms', against: 'SQL by hand', ...comparison },
    ]
  },
}
