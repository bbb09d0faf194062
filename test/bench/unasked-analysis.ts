import { createReadStream } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { closeDatabases } from '../../src/connectors/duckdb/database.ts'
import { type Brief, emptyBrief } from '../../src/conversation/state.ts'
import { periodOf } from '../../src/inquiry/period.ts'
import { contrastSegment } from '../../src/inquiry/segment/contrast-segment.ts'
import { subjectOf } from '../../src/inquiry/subject.ts'
import { unaskedAnalysis } from '../../src/inquiry/unasked-analysis.ts'
import { type Desk, openShop, openTable } from '../eval/desk.ts'
import type { Benchmark, Comparison } from './benchmark.ts'

const million = 1_000_000
const groups = ['device', 'channel', 'region', 'age', 'plan', 'browser', 'page', 'source']

/** Visits of a year, by eight dimensions; mobile visitors buy less, and less still since June. */
const visits = (rows: number) => `
SELECT
  DATE '2025-11-01' + CAST(i * 365 // ${rows} AS INTEGER) AS day,
  CASE WHEN hash(i) % 10 < 6 THEN 'mobile' WHEN hash(i) % 10 < 9 THEN 'desktop' ELSE 'tablet' END AS device,
  'channel ' || hash(i + 1) % 6 AS channel,
  'region ' || hash(i + 2) % 12 AS region,
  'age ' || hash(i + 3) % 7 AS age,
  'plan ' || hash(i + 4) % 4 AS plan,
  'browser ' || hash(i + 5) % 5 AS browser,
  'page ' || hash(i + 6) % 20 AS page,
  'source ' || hash(i + 7) % 9 AS source,
  hash(i + 8) % 1000 < CASE WHEN hash(i) % 10 >= 6 THEN 29 WHEN i * 365 // ${rows} > 220 THEN 14 ELSE 20 END AS converted
FROM range(${rows}) t(i)`

interface Times {
  /** Milliseconds until the gap that the question is about is weighed, and until all of the analysis is there. */
  readonly first: number
  readonly all: number
}

/** The analysis that nobody asks for, of the made-up shop and of long tables, against the groupings that it cannot do without. */
export const unaskedAnalysisBench: Benchmark = {
  name: 'unasked-analysis',
  async run(room) {
    const shop = await openShop('2026-10-31')
    const name = shop.catalog.metrics.find(
      ({ counted, dimensions }) => counted && dimensions.includes('device'),
    )
    const ours = await measured(shop, name?.name ?? '')
    await shop.close()
    await closeDatabases()
    const short = await ofTable(room, million)
    const long = await ofTable(room, 10 * million)
    const hand = (rows: string) => `8 groupings of ${rows} by hand`
    return [
      ...lines('sample shop', ours, hand('1 M rows'), short.peer),
      ...lines('1 M rows', short.ours, hand('them'), short.peer),
      ...lines('10 M rows', long.ours, hand('them'), long.peer),
      ...lines('10 M rows', long.ours, 'the same of 1 M rows', short.ours.all, short.ours.first),
    ]
  },
}

function lines(
  what: string,
  ours: Times,
  against: string,
  peer: number,
  first = peer,
): readonly Comparison[] {
  return [
    { what: `${what}, first finding`, unit: 'ms', ours: ours.first, against, peer: first },
    { what: `${what}, whole analysis`, unit: 'ms', ours: ours.all, against, peer },
  ]
}

async function ofTable(room: string, rows: number): Promise<{ readonly ours: Times; readonly peer: number }> {
  const path = `${room}/visits-${rows}.duckdb`
  const instance = await DuckDBInstance.create(path, { threads: '2' })
  const connection = await instance.connect()
  await connection.run(`CREATE TABLE visits AS ${visits(rows)}`)
  await byHand(connection)
  const peer = await byHand(connection)
  connection.closeSync()
  instance.closeSync()
  const desk = await openTable({ name: 'visits.duckdb', bytes: createReadStream(path) })
  const ours = await measured(desk, 'converted_rate')
  await desk.close()
  await closeDatabases()
  return { ours, peer }
}

async function byHand(connection: DuckDBConnection): Promise<number> {
  const started = performance.now()
  for (const group of groups)
    await connection.runAndReadAll(`SELECT ${group}, count(*), count(*) FILTER (converted) FROM visits
      WHERE day BETWEEN DATE '2026-08-03' AND DATE '2026-10-31' GROUP BY 1`)
  return performance.now() - started
}

async function measured(desk: Desk, metric: string): Promise<Times> {
  const brief: Brief = {
    ...emptyBrief,
    metric: { source: desk.source, name: metric },
    segment: { dimension: 'device', value: 'mobile' },
  }
  const subject = subjectOf(brief, desk.catalog)
  if (subject === null || subject.segment === null) throw new Error(`${metric} by device is not there`)
  const started = performance.now()
  const contrast = await contrastSegment(desk.tools, brief, subject, periodOf(subject, null))
  const first = performance.now() - started
  if (contrast?.finding.kept !== true) throw new Error('the planted gap was not found')
  await unaskedAnalysis(desk.tools, brief, subject, contrast.finding)
  return { first, all: performance.now() - started }
}
