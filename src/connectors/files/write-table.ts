import type { DuckDBConnection } from '@duckdb/node-api'
import { quoteIdentifier } from '../../metrics/sql-text.ts'
import type { DiscoveryNote } from '../connector.ts'
import { rows, toNumber } from '../duckdb/rows.ts'
import { isDateName, isFlagName } from '../schema/name-hints.ts'
import { conversion } from './forms/convert.ts'
import { decideForm } from './forms/decide.ts'
import type { ColumnForm, FormHints } from './forms/form.ts'
import type { Choices, IngestedTable } from './ingested.ts'
import { sampleCells } from './sample-cells.ts'
import type { Staged, StagedColumn } from './staged.ts'
import { type VerifiedForm, verifyForms } from './verify-forms.ts'

interface Written {
  readonly table: IngestedTable
  readonly filledColumns: number
  readonly notes: readonly DiscoveryNote[]
}

/** Decides the form of every text column over the whole data and writes the staged relation as a table. */
export async function writeTable(
  connection: DuckDBConnection,
  staged: Staged,
  choices: Choices,
  signal: AbortSignal,
): Promise<Written> {
  const samples = await sampleCells(connection, staged, signal)
  const decimal = usualDecimal(staged, samples) ?? (staged.exact ? 'dot' : staged.decimalHint)
  const hints = (column: StagedColumn) => hintsFor(column, choices[column.name], decimal)
  const decided = staged.columns.map((column) => ({
    column,
    sample: samples.get(column.name) ?? [],
    hints: hints(column),
    form: column.type === 'text' ? decideForm(samples.get(column.name) ?? [], hints(column)) : undefined,
  }))
  const forms = await verifyForms(connection, staged, decided, signal)
  const target = quoteIdentifier(staged.name)
  await rows(connection, `CREATE TABLE ${target} AS ${selectSql(staged, forms)}`, signal)
  const filled = staged.columns.map((column, at) => `count(${quoteIdentifier(column.name)}) AS c${at}`)
  const [counts] = await rows(connection, `SELECT count(*) AS n, ${filled.join(', ')} FROM ${target}`, signal)
  const total = toNumber(counts?.n)
  const empty = staged.columns.filter((_, at) => toNumber(counts?.[`c${at}`]) === 0)
  const notes: DiscoveryNote[] = [
    ...staged.notes,
    ...[...forms].flatMap(([name, form]) => noteOf(name, form, choices, staged.exact === true)),
    ...(total === 0 ? [] : empty.map((column) => ({ kind: 'all_null' as const, column: column.name }))),
    ...(total === 1 ? [{ kind: 'one_row' as const }] : []),
  ]
  const columns = staged.columns.map(({ name, header }) => ({ name, header }))
  const table = { name: staged.name, label: staged.label, rows: total, columns }
  return { table, filledColumns: columns.length - empty.length, notes }
}

/** What the columns that can tell say of the decimal sign. */
function usualDecimal(
  staged: Staged,
  samples: ReadonlyMap<string, readonly string[]>,
): 'dot' | 'comma' | undefined {
  let dot = 0
  let comma = 0
  for (const column of staged.columns) {
    const cells = samples.get(column.name) ?? []
    const form =
      column.type === 'text' ? decideForm(cells, hintsFor(column, undefined, undefined)) : undefined
    if (form?.type !== 'number' || form.ambiguous || !cells.some((cell) => /[.,]/.test(cell))) continue
    if (form.decimal === 'dot') dot += 1
    else comma += 1
  }
  if (dot === comma) return undefined
  return dot > comma ? 'dot' : 'comma'
}

function hintsFor(
  column: StagedColumn,
  choice: Choices[string] | undefined,
  decimal: 'dot' | 'comma' | undefined,
): FormHints {
  const chosen = choice === 'decimal_dot' ? 'dot' : choice === 'decimal_comma' ? 'comma' : decimal
  return {
    flag: isFlagName(column.header),
    dateName: isDateName(column.header),
    ...(chosen === undefined ? {} : { decimal: chosen }),
    ...(choice === 'day_first' || choice === 'month_first' ? { order: choice } : {}),
  }
}

function selectSql(staged: Staged, forms: ReadonlyMap<string, VerifiedForm>): string {
  const quick: string[] = []
  const rest: string[] = []
  for (const [at, column] of staged.columns.entries()) {
    const verified = forms.get(column.name)
    const reading = verified === undefined ? undefined : conversion(verified.form)
    quick.push(`${column.expr} AS t${at}`)
    if (reading !== undefined) quick.push(`${reading.quick(column.expr)} AS v${at}`)
    const value = reading?.rest(`t${at}`, `v${at}`) ?? `t${at}`
    rest.push(`${wholeSql(value, verified)} AS ${quoteIdentifier(column.name)}`)
  }
  return `SELECT ${rest.join(',\n')} FROM (SELECT ${quick.join(', ')} FROM ${staged.relation})`
}

function wholeSql(value: string, verified: VerifiedForm | undefined): string {
  if (verified?.whole !== true) return value
  return verified.form.type === 'date' ? `(${value})::DATE` : `(${value})::BIGINT`
}

function noteOf(name: string, verified: VerifiedForm, choices: Choices, exact: boolean): DiscoveryNote[] {
  const notes: DiscoveryNote[] = []
  const asked = isAmbiguous(verified.form) && choices[name] === undefined
  if (asked && verified.form.type === 'date') {
    notes.push({ kind: 'ambiguous_date', column: name, options: ['day_first', 'month_first'] })
  } else if (asked && !exact) {
    notes.push({ kind: 'number_format', column: name, options: ['decimal_dot', 'decimal_comma'] })
  }
  if (verified.why !== undefined) notes.push({ kind: verified.why, column: name })
  if (verified.strays > 0) notes.push({ kind: 'stray_cells', column: name, count: verified.strays })
  return notes
}

function isAmbiguous(form: ColumnForm): boolean {
  return (form.type === 'date' || form.type === 'number') && form.ambiguous
}
