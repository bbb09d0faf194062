import { AppError } from '../../errors.ts'
import { checkDefinition } from '../../metrics/check-definition.ts'
import type { SourceDefinition } from '../../metrics/metric.ts'
import type { Scalar } from '../../metrics/query.ts'
import type { SqlFamily, SqlRow, SqlSession } from './family.ts'

/**
 * Runs a statement that holds expressions of a definition: SQL that somebody else wrote. It runs only where the
 * definition is sound and the family's guard finds one harmless SELECT over the definition's own tables. Throws
 * `query_refused`.
 */
export async function guarded(
  reading: {
    readonly family: Pick<SqlFamily, 'guard'>
    readonly session: SqlSession
    readonly definition: SourceDefinition
  },
  sql: string,
  params: readonly Scalar[] = [],
): Promise<readonly SqlRow[]> {
  await requireHarmless(reading.family, reading.definition, sql)
  return reading.session.select(sql, params)
}

/** The same check for a statement whose rows are streamed. */
export async function requireHarmless(
  family: Pick<SqlFamily, 'guard'>,
  definition: SourceDefinition,
  sql: string,
): Promise<void> {
  const problem = checkDefinition(definition)
  if (problem !== undefined) throw new AppError('query_refused', { name: problem.path })
  await family.guard(
    sql,
    definition.models.map((model) => model.table ?? model.name),
  )
}
