import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { AppError } from '../errors.ts'
import type { SourceDefinition } from '../metrics/metric.ts'
import { dayText } from './calendar.ts'
import { sampleShopDefinition } from './definition.ts'
import { measureIn } from './measure.ts'
import { measureStories } from './measure-stories.ts'
import { measureTraps } from './measure-traps.ts'
import { type Plan, planFor } from './plan.ts'
import { shopTables } from './tables.ts'
import { type Truth, truthSchema } from './truth.ts'
import { writeTable } from './write-table.ts'

/** Raised when the generator's output changes, so that a shop of an older one is made anew. */
const version = 1
const seed = 'an-nhien'

export interface SampleShop {
  /** Path of the DuckDB file. */
  readonly database: string
  readonly definition: SourceDefinition
  readonly truth: Truth
}

interface SampleShopRequest {
  readonly folder: string
  /** `YYYY-MM-DD`; the data ends with it, and it is not a whole day. */
  readonly lastDay: string
  readonly signal?: AbortSignal
}

/**
 * The made-up shop An Nhiên, two years up to `lastDay`, made when it is not there yet; older days' files go.
 * The same day gives the same values. Throws `query_cancelled` when `signal` is raised.
 */
export async function ensureSampleShop(request: SampleShopRequest): Promise<SampleShop> {
  const { folder, lastDay, signal } = request
  await mkdir(folder, { recursive: true })
  const database = join(folder, `an-nhien-${lastDay}.duckdb`)
  const truthFile = join(folder, `truth-${lastDay}.json`)
  const definition = await sampleShopDefinition()
  const known = await storedTruth(folder, database, truthFile)
  const truth = known ?? (await generate(planFor(lastDay, seed), database, truthFile, signal))
  await removeOlder(folder, lastDay)
  return { database, definition, truth }
}

async function storedTruth(folder: string, database: string, truthFile: string): Promise<Truth | null> {
  const present = (await readdir(folder)).map((name) => join(folder, name))
  if (!present.includes(database) || !present.includes(truthFile)) return null
  const parsed = truthSchema.safeParse(parseJson(await readFile(truthFile, 'utf8')))
  return parsed.success && parsed.data.version === version && parsed.data.seed === seed ? parsed.data : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Both files are written aside and renamed; the database comes last, so that it never stands without its truth. */
async function generate(
  plan: Plan,
  database: string,
  truthFile: string,
  signal?: AbortSignal,
): Promise<Truth> {
  const aside = { database: `${database}.${process.pid}.part`, truth: `${truthFile}.${process.pid}.part` }
  try {
    await rm(aside.database, { force: true })
    const truth = await writeShop(plan, aside.database, signal)
    await writeFile(aside.truth, `${JSON.stringify(truth, null, 2)}\n`)
    await rename(aside.truth, truthFile)
    await rename(aside.database, database)
    return truth
  } finally {
    await Promise.all([rm(aside.database, { force: true }), rm(aside.truth, { force: true })])
  }
}

async function writeShop(plan: Plan, path: string, signal?: AbortSignal): Promise<Truth> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(`attach '${path.replaceAll("'", "''")}' as shop`)
    for (const table of shopTables(plan)) {
      await breathe()
      if (signal?.aborted) throw new AppError('query_cancelled', {}, signal.reason)
      await writeTable(connection, table)
    }
    const truth = await measureTruth(plan, connection)
    await connection.run('checkpoint shop')
    await connection.run('detach shop')
    return truth
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function measureTruth(plan: Plan, connection: DuckDBConnection): Promise<Truth> {
  const measure = measureIn(connection)
  const items = [...(await measureStories(plan, measure)), ...(await measureTraps(plan, measure))]
  return { version, seed: plan.seed, firstDay: dayText(plan.first), lastDay: dayText(plan.last), items }
}

async function removeOlder(folder: string, lastDay: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const day = /^(?:an-nhien|truth)-(\d{4}-\d{2}-\d{2})\./.exec(name)?.[1]
    if (day !== undefined && day < lastDay) await rm(join(folder, name), { force: true })
  }
}
