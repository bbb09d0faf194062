import type { Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import type { Figure } from './format.ts'
import type { Reading, ReadingRow } from './reading.ts'

/** A placeholder's target: a figure or a day, with the record that it comes from. */
export type Resolved =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly record: string; readonly field: string }
  | { readonly kind: 'date'; readonly date: string; readonly record: string; readonly field: string }

const rowFields = ['value', 'n', 'numerator', 'denominator', 'low', 'high', 'sd', 'time'] as const

/**
 * Finds what `ID.field` or `ID.ROW.field` stands for, e.g. `rd_1.0.value`, `rd_1.from`, `fd_2.difference`.
 * Returns null for an unknown record, row or field, or one that holds nothing.
 */
export function resolveRef(ref: string, evidence: Evidence): Resolved | null {
  const [id, ...path] = ref.split('.')
  if (id === undefined) return null
  const reading = evidence.readings[id]
  if (reading !== undefined) return resolveReading(reading, path)
  const finding = evidence.findings[id]
  return finding === undefined ? null : resolveFinding(finding, path, evidence)
}

function resolveReading(reading: Reading, path: readonly string[]): Resolved | null {
  const [first = 'value', second] = path
  const field = path.join('.')
  if (first === 'from' || first === 'to')
    return reading.period ? { kind: 'date', date: reading.period[first], record: reading.id, field } : null
  if (first === 'asOf')
    return reading.asOf ? { kind: 'date', date: reading.asOf, record: reading.id, field } : null
  if (first === 'level')
    return { kind: 'figure', figure: { value: reading.level, unit: 'ratio' }, record: reading.id, field }
  const row = second === undefined ? reading.rows[0] : reading.rows[Number(first)]
  return row === undefined ? null : resolveRow(reading, row, second ?? first, field)
}

function resolveRow(reading: Reading, row: ReadingRow, name: string, field: string): Resolved | null {
  const known = rowFields.find((candidate) => candidate === name)
  if (known === undefined) return null
  if (known === 'time')
    return row.time === undefined ? null : { kind: 'date', date: row.time, record: reading.id, field }
  const value = row[known]
  if (value === undefined || value === null) return null
  const counted =
    known === 'n' || (reading.unit === 'ratio' && (known === 'numerator' || known === 'denominator'))
  const unit = counted ? 'count' : reading.unit
  const figure = { value, unit, ...(reading.currency === undefined ? {} : { currency: reading.currency }) }
  return { kind: 'figure', figure, record: reading.id, field }
}

const shareStats = ['level', 'relative', 'pValue', 'share']

function resolveFinding(finding: Finding, path: readonly string[], evidence: Evidence): Resolved | null {
  const name = path.join('.')
  const date = finding.dates[name]
  if (date !== undefined) return { kind: 'date', date, record: finding.id, field: name }
  if (name === 'testedWith')
    return {
      kind: 'figure',
      figure: { value: finding.testedWith, unit: 'count' },
      record: finding.id,
      field: name,
    }
  const value = finding.stats[name]
  if (value === undefined) return null
  const reading = finding.readings.map((id) => evidence.readings[id]).find((found) => found !== undefined)
  const unit = shareStats.includes(name)
    ? 'ratio'
    : name.startsWith('n_') || name === 'n' || name === 'kept' || name === 'perGroup' || name === 'days'
      ? 'count'
      : (reading?.unit ?? 'number')
  const currency = reading?.currency
  return {
    kind: 'figure',
    figure: { value, unit, ...(currency === undefined ? {} : { currency }) },
    record: finding.id,
    field: name,
  }
}
