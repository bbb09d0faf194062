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
  const [id = '', ...path] = ref.split('.')
  const reading = own(evidence.readings, id)
  if (reading !== undefined) return resolveReading(reading, path)
  const finding = own(evidence.findings, id)
  return finding === undefined ? null : resolveFinding(finding, path.join('.'), evidence)
}

/** A record's own entry: `constructor` is none. */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function resolveReading(reading: Reading, path: readonly string[]): Resolved | null {
  const [first = 'value', second, ...more] = path
  if (more.length > 0) return null
  const found = { record: reading.id, field: path.length === 0 ? first : path.join('.') }
  if (second !== undefined) {
    const row = /^\d+$/u.test(first) ? reading.rows[Number(first)] : undefined
    return row === undefined ? null : resolveRow(reading, row, second, found.field)
  }
  if (first === 'from' || first === 'to')
    return reading.period ? { kind: 'date', date: reading.period[first], ...found } : null
  if (first === 'asOf') return reading.asOf ? { kind: 'date', date: reading.asOf, ...found } : null
  if (first === 'level') return { kind: 'figure', figure: { value: reading.level, unit: 'ratio' }, ...found }
  const [row] = reading.rows
  return row === undefined ? null : resolveRow(reading, row, first, found.field)
}

function resolveRow(reading: Reading, row: ReadingRow, name: string, field: string): Resolved | null {
  const known = rowFields.find((candidate) => candidate === name)
  if (known === undefined) return null
  if (known === 'time')
    return row.time === undefined ? null : { kind: 'date', date: row.time, record: reading.id, field }
  const value = row[known]
  if (value === undefined || value === null) return null
  const counted =
    known === 'n' || known === 'denominator' || (known === 'numerator' && reading.unit === 'ratio')
  const unit = counted ? 'count' : reading.unit
  const figure = { value, unit, ...(reading.currency === undefined ? {} : { currency: reading.currency }) }
  return { kind: 'figure', figure, record: reading.id, field }
}

const relativeStats = ['relative', 'lastRelative']
const shareStats = [...relativeStats, 'level', 'pValue', 'share', 'otherShare', 'movedBefore', 'movedAfter']
const countStats = ['n', 'lag', 'kept', 'perGroup', 'days', 'matched', 'all']
/** Of a correlation: it has no unit, whatever was correlated. */
const correlationStats = ['r', 'low', 'high']
const differenceStats = [
  'mde',
  'difference',
  'change',
  'slope',
  'ratePart',
  'mixPart',
  'adjusted',
  'adjustedLow',
  'adjustedHigh',
  'error',
  'naiveError',
]

function resolveFinding(finding: Finding, name: string, evidence: Evidence): Resolved | null {
  const found = { record: finding.id, field: name }
  const date = own(finding.dates, name)
  if (date !== undefined) return { kind: 'date', date, ...found }
  if (name === 'testedWith')
    return { kind: 'figure', figure: { value: finding.testedWith, unit: 'count' }, ...found }
  const value = own(finding.stats, name)
  if (value === undefined) return null
  const reading = finding.readings.map((id) => own(evidence.readings, id)).find((one) => one !== undefined)
  const role = roleOf(name, finding)
  return {
    kind: 'figure',
    figure: {
      value,
      unit: unitOf(name, finding, reading),
      ...(role === undefined ? {} : { role }),
      ...(reading?.currency === undefined ? {} : { currency: reading.currency }),
    },
    ...found,
  }
}

function unitOf(name: string, finding: Finding, reading: Reading | undefined): Figure['unit'] {
  if (finding.kind === 'goes_with' && correlationStats.includes(name)) return 'number'
  if (name === 'score') return 'number'
  if (shareStats.includes(name)) return 'ratio'
  if (countStats.includes(name) || name.startsWith('n_')) return 'count'
  return reading?.unit ?? 'number'
}

/** An interval beside a difference is the difference's; a factor's part of a change is a difference too. */
function roleOf(name: string, finding: Finding): Figure['role'] {
  if (relativeStats.includes(name)) return 'relative'
  if (finding.kind === 'factors' && /^part\d+$/u.test(name)) return 'difference'
  const bound = (name === 'low' || name === 'high') && finding.stats.difference !== undefined
  return bound || differenceStats.includes(name) ? 'difference' : undefined
}
