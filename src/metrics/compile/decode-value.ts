import type { Scalar } from '../query.ts'

/**
 * A driver's value as a plain one. DuckDB's own classes (DATE, DECIMAL, TIMESTAMP...) all write themselves as
 * text; whole numbers come as BigInt and stay text where a number could not hold them exactly.
 */
export function decodeScalar(value: unknown): Scalar {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return isDecimal(value) ? Number(String(value)) : String(value)
}

/** A driver's value as a finite number, else null; PostgreSQL's and MySQL's drivers write large numbers as text. */
export function decodeNumber(value: unknown): number | null {
  const written = typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)
  if (typeof value !== 'number' && typeof value !== 'bigint' && !written && !isDecimal(value)) return null
  const number = Number(String(value))
  return Number.isFinite(number) ? number : null
}

function isDecimal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'scale' in value && 'width' in value
}
