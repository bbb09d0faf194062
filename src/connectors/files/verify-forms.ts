import type { DuckDBConnection } from '@duckdb/node-api'
import { rows, type SqlRow, toNumber } from '../duckdb/rows.ts'
import { cellText, conversion, isStray } from './forms/convert.ts'
import { swappedOrder } from './forms/dates.ts'
import { decideForm } from './forms/decide.ts'
import type { ColumnForm, FormHints } from './forms/form.ts'
import { type WhyText, whyText } from './forms/why-text.ts'
import { limits } from './limits.ts'
import { textList } from './sample-cells.ts'
import type { Staged, StagedColumn } from './staged.ts'

/** A form that the whole column bears out. */
export interface VerifiedForm {
  readonly form: ColumnForm
  /** Whole numbers, or days without a time of day. */
  readonly whole: boolean
  /** Cells that say something else and become empty. */
  readonly strays: number
  /** Text only: why it is neither numbers nor dates, where it seems to be meant so. */
  readonly why?: WhyText
}

export interface Proposed {
  readonly column: StagedColumn
  readonly sample: readonly string[]
  readonly hints: FormHints
  /** Absent for columns that came with a type. */
  readonly form: ColumnForm | undefined
}

interface Tried extends Proposed {
  readonly form: ColumnForm
}

const rounds = 3

/**
 * Holds each proposed form against the whole column. Cells that a form cannot read join the sample and the column is
 * decided again; a column that still has too many of them stays text. Where the sample left the order of day and
 * month or the decimal sign open, the rival reading is tried on every cell too.
 */
export async function verifyForms(
  connection: DuckDBConnection,
  staged: Staged,
  proposed: readonly Proposed[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, VerifiedForm>> {
  const settled = new Map<string, VerifiedForm>()
  let open: readonly Tried[] = proposed.flatMap((one) =>
    one.form === undefined ? [] : [{ ...one, form: one.form }],
  )
  for (let round = 1; open.length > 0; round += 1) {
    const [counts] = await rows(connection, countSql(staged, open), signal)
    const failed: Tried[] = []
    for (const [at, tried] of open.entries()) {
      const verified = judge(tried, counts ?? {}, at)
      if (verified !== undefined) settled.set(tried.column.name, verified)
      else if (round === rounds) settled.set(tried.column.name, asText(tried))
      else failed.push(tried)
    }
    open = failed.length === 0 ? [] : await decideAgain(connection, staged, failed, signal)
  }
  return settled
}

/** Each cell is read once: `t` is its text, `v` its reading, `x` the rival reading. */
function countSql(staged: Staged, open: readonly Tried[]): string {
  const counts = ['count(*) AS n']
  const quick = ['1 AS one']
  const rest = ['one']
  const read = (expr: string, at: number, form: ColumnForm, name: 'v' | 'x') => {
    const reading = conversion(form)
    quick.push(`${reading.quick(expr)} AS ${name}${at}`)
    rest.push(`${reading.rest(`t${at}`, `${name}${at}`)} AS ${name}${at}`)
    if (form.type !== 'empty') {
      counts.push(
        `count(*) FILTER (${isStray(`t${at}`, `${name}${at}`)}) AS ${name === 'v' ? 's' : 'r'}${at}`,
      )
    }
  }
  for (const [at, { column, form }] of open.entries()) {
    if (form.type === 'text') continue
    quick.push(`${column.expr} AS t${at}`)
    rest.push(`t${at}`)
    read(column.expr, at, form, 'v')
    counts.push(`count(v${at}) AS n${at}`)
    if (form.type === 'number')
      counts.push(`bool_and(v${at} = trunc(v${at}) AND abs(v${at}) < 9e15) AS w${at}`)
    if (form.type === 'date') counts.push(`bool_and(v${at} = date_trunc('day', v${at})) AS w${at}`)
    const rival = rivalOf(form)
    if (rival !== undefined) read(column.expr, at, rival, 'x')
  }
  return `SELECT ${counts.join(',\n')} FROM (SELECT ${rest.join(', ')}
    FROM (SELECT ${quick.join(', ')} FROM ${staged.relation}))`
}

function judge(tried: Tried, counts: SqlRow, at: number): VerifiedForm | undefined {
  const { form } = tried
  if (form.type === 'text') return asText(tried)
  const read = toNumber(counts[`n${at}`])
  const strays = form.type === 'empty' ? read : toNumber(counts[`s${at}`])
  const whole = counts[`w${at}`] === true
  const rival = rivalOf(form)
  if (rival !== undefined) {
    const rivalStrays = toNumber(counts[`r${at}`])
    if (strays === 0 && rivalStrays > 0) return { form: settledForm(form), whole, strays }
    if (strays > 0) return undefined
  }
  if (strays === 0) return { form, whole, strays }
  const tolerated = form.type === 'number' || form.type === 'date'
  return tolerated && strays <= read * limits.strayShare ? { form, whole, strays } : undefined
}

function asText({ sample }: Tried): VerifiedForm {
  const why = whyText(sample)
  return { form: { type: 'text' }, whole: false, strays: 0, ...(why === undefined ? {} : { why }) }
}

/** The other reading of an ambiguous form. */
function rivalOf(form: ColumnForm): ColumnForm | undefined {
  if (form.type === 'date' && form.ambiguous) return swappedOrder(form)
  if (form.type !== 'number' || !form.ambiguous) return undefined
  return { ...form, decimal: form.decimal === 'dot' ? 'comma' : 'dot', grouped: true }
}

function settledForm(form: ColumnForm): ColumnForm {
  return form.type === 'date' || form.type === 'number' ? { ...form, ambiguous: false } : form
}

async function decideAgain(
  connection: DuckDBConnection,
  staged: Staged,
  failed: readonly Tried[],
  signal: AbortSignal,
): Promise<readonly Tried[]> {
  const again: Tried[] = []
  for (const tried of failed) {
    const { column, form } = tried
    const stray = form.type === 'empty' ? 't IS NOT NULL' : isStray('t', 'v')
    const [found] = await rows(
      connection,
      `SELECT list(cell) AS cells FROM (SELECT DISTINCT ${cellText('t')} AS cell FROM
        (SELECT ${column.expr} AS t, ${conversion(form).quick(column.expr)} AS v FROM ${staged.relation})
        WHERE ${stray} LIMIT ${limits.sampleRows})`,
      signal,
    )
    const sample = [...tried.sample, ...textList(found?.cells)]
    again.push({ ...tried, sample, form: decideForm(sample, tried.hints) })
  }
  return again
}
