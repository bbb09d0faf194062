import type { ColumnProfile, TableProfile } from './profile.ts'
import { type Role, roleOf } from './role.ts'

export interface RoledColumn {
  readonly column: ColumnProfile
  readonly role: Role
}

/** More yes/no columns than this that sound like outcomes are features of a product, not outcomes. */
const mostOutcomes = 3

/** The columns' roles within their table: where no yes/no column is named like an outcome, a lone one is it. */
export function rolesOf(table: TableProfile): readonly RoledColumn[] {
  const roled = table.columns.map((column) => ({ column, role: roleOf(column, table) }))
  if (outcomesOf(roled).length > 0) return roled
  const flags = roled.filter(({ column, role }) => column.type === 'boolean' && role.is === 'category')
  const only = flags.length === 1 ? flags[0] : undefined
  if (only === undefined) return roled
  return roled.map((one) =>
    one === only ? { column: one.column, role: { is: 'outcome', means: undefined, named: false } } : one,
  )
}

/** The outcome columns, the plainest meaning first. */
export function outcomesOf(roled: readonly RoledColumn[]): readonly RoledColumn[] {
  const outcomes = roled.filter(({ role }) => role.is === 'outcome')
  return outcomes.length > mostOutcomes ? outcomes.slice(0, mostOutcomes) : outcomes
}
