import { maskPersonal } from '../evidence/masking.ts'

/** Groups of fewer cases are not told of. */
const fewestCases = 5
/** The id of a record, and a field of it; no person is behind the digits in it. */
const recordId = /^[a-z]{1,6}_[0-9a-f]{12}(?:\.[\w.]+)?$/u
const placeholder = /(\{\{\s*[ru]:[^{}]*\}\})/u

/**
 * Data as it may leave the process: personal data in every text masked, figures of groups under five left out. Record ids and
 * placeholders stay as they are.
 */
export function leaving(data: unknown): unknown {
  if (typeof data === 'string') return masked(data)
  if (Array.isArray(data)) return data.filter((item) => !isSmall(item)).map(leaving)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => !isSmall(value))
      .map(([name, value]) => [name, leaving(value)]),
  )
}

/** The ids of all records in some data, each once. */
export function idsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') {
    const named = [...data.matchAll(/\b[a-z]{1,6}_[0-9a-f]{12}(?![0-9a-z])/gu)]
    return [...new Set(named.map(([id]) => id))]
  }
  if (typeof data !== 'object' || data === null) return []
  return [...new Set(Object.values(data).flatMap(idsIn))]
}

function masked(text: string): string {
  if (recordId.test(text)) return text
  return text
    .split(placeholder)
    .map((piece) => (piece.startsWith('{{') ? piece : maskPersonal(piece).text))
    .join('')
}

function isSmall(item: unknown): boolean {
  const small = typeof item === 'object' && item !== null && 'n' in item && typeof item.n === 'number'
  return small && (item.n as number) < fewestCases
}
