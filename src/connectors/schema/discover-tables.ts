import type { DuckDBConnection } from '@duckdb/node-api'
import type { MetricDefinition, ModelDefinition } from '../../metrics/metric.ts'
import type { DiscoveryNote } from '../connector.ts'
import { defineModel, timeColumn } from './define-model.ts'
import { durationMetrics } from './durations.ts'
import { isLeak } from './leak.ts'
import { type NamedTable, profileTable, type TableProfile } from './profile.ts'
import { outcomesOf, type RoledColumn, rolesOf } from './roles-of.ts'

/**
 * Makes definitions and notes of a DuckDB's tables: roles of the columns, the outcome with its rate, measures, the
 * time field, columns that leak the outcome. `rows` is the number of rows of all tables.
 */
export async function discoverTables(
  connection: DuckDBConnection,
  tables: readonly NamedTable[],
  signal: AbortSignal,
): Promise<{
  readonly models: readonly ModelDefinition[]
  readonly notes: readonly DiscoveryNote[]
  readonly rows: number
}> {
  const models: ModelDefinition[] = []
  const notes: DiscoveryNote[] = []
  const taken = new Set<string>()
  let rows = 0
  for (const table of tables) {
    const profile = await profileTable(connection, table, signal)
    rows += profile.rows
    const roled = rolesOf(profile)
    const leaks = await findLeaks(connection, profile, roled, signal)
    const durations = await findDurations(connection, profile, roled, signal)
    const made = defineModel(profile, roled, leaks, taken, durations)
    for (const metric of made.model.metrics) taken.add(metric.name)
    models.push(made.model)
    notes.push(...made.notes)
  }
  return { models, notes, rows }
}

/** The times from the day on which a row begins to those on which something of it ends. */
async function findDurations(
  connection: DuckDBConnection,
  table: TableProfile,
  roled: readonly RoledColumn[],
  signal: AbortSignal,
): Promise<readonly MetricDefinition[]> {
  const start = timeColumn(roled)
  if (start === undefined) return []
  const others = roled.filter((one) => one.role.is === 'time' && one !== start)
  return durationMetrics(connection, table.name, { start, others }, signal)
}

/** Column name -> the outcome column that it gives away. */
async function findLeaks(
  connection: DuckDBConnection,
  table: TableProfile,
  roled: readonly RoledColumn[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const leaks = new Map<string, string>()
  const outcomes = outcomesOf(roled)
  for (const outcome of outcomes) {
    for (const { column, role } of roled) {
      if (leaks.has(column.name) || outcomes.some((other) => other.column === column)) continue
      if (role.is === 'nothing' || column.distinct < 2) continue
      const question = {
        table: table.name,
        rows: table.rows,
        outcome: outcome.column.name,
        column,
        ordered: role.is !== 'category' || column.type === 'number',
      }
      if (await isLeak(connection, question, signal)) leaks.set(column.name, outcome.column.name)
    }
  }
  return leaks
}
