import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../errors.ts'
import { type ModelDefinition, sourceDefinitionSchema } from '../../metrics/metric.ts'
import type { Discovery, DiscoveryNote } from '../connector.ts'
import { defineModel } from './define-model.ts'
import { isLeak } from './leak.ts'
import { profileTable, type TableProfile } from './profile.ts'
import { outcomesOf, type RoledColumn, rolesOf } from './roles-of.ts'
import { knownTables } from './tables.ts'

/**
 * Makes definitions and notes of a database's tables: roles of the columns, the outcome with its rate, measures,
 * the time field, columns that leak the outcome. Throws `source_unreadable` for a database without tables.
 */
export async function discoverDatabase(
  connection: DuckDBConnection,
  signal: AbortSignal,
): Promise<Discovery> {
  const { tables, notes } = await knownTables(connection, signal)
  const models: ModelDefinition[] = []
  const found: DiscoveryNote[] = [...notes]
  const taken = new Set<string>()
  let total = 0
  for (const table of tables) {
    const profile = await profileTable(connection, table, signal)
    total += profile.rows
    const roled = rolesOf(profile)
    const leaks = await findLeaks(connection, profile, roled, signal)
    const made = defineModel(profile, roled, leaks, taken)
    for (const metric of made.model.metrics) taken.add(metric.name)
    models.push(made.model)
    found.push(...made.notes)
  }
  if (models.length === 0) throw new AppError('source_unreadable')
  return { definition: sourceDefinitionSchema.parse({ models }), rows: total, notes: found }
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
