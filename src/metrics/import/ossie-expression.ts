/** One aggregate of an expression: `SUM(orders.amount)`. */
export interface AggregateTerm {
  readonly agg: 'sum' | 'count' | 'count_distinct' | 'average' | 'min' | 'max' | 'median'
  /** What is aggregated, with its datasets' names before the fields. */
  readonly inner: string
}

const aggregates = new Map<string, AggregateTerm['agg']>([
  ['SUM', 'sum'],
  ['COUNT', 'count'],
  ['AVG', 'average'],
  ['AVERAGE', 'average'],
  ['MIN', 'min'],
  ['MAX', 'max'],
  ['MEDIAN', 'median'],
])
const opening = /\b(SUM|COUNT|AVG|AVERAGE|MIN|MAX|MEDIAN|NULLIF)\s*\(/i

/**
 * Takes an expression such as `SUM(a.x) / NULLIF(COUNT(DISTINCT b.id), 0)` apart: its aggregates, and the
 * arithmetic over them by the names that `nameOf` gives. A division by zero is NULL with us in any case.
 */
export function readTerms(
  expression: string,
  nameOf: (index: number) => string,
): { readonly arithmetic: string; readonly terms: readonly AggregateTerm[] } | undefined {
  const terms: AggregateTerm[] = []
  let rest = expression.trim()
  let arithmetic = ''
  for (let match = opening.exec(rest); match !== null; match = opening.exec(rest)) {
    const start = match.index + match[0].length
    const end = closingOf(rest, start)
    if (end === undefined) return undefined
    const inside = rest.slice(start, end).trim()
    const before = rest.slice(0, match.index)
    const name = (match[1] ?? '').toUpperCase()
    if (name === 'NULLIF') {
      const kept = /^(.*),\s*0(?:\.0+)?$/s.exec(inside)?.[1]
      if (kept === undefined) return undefined
      rest = `${before}(${kept})${rest.slice(end + 1)}`
      continue
    }
    const distinct = /^DISTINCT\b/i.test(inside)
    const agg = distinct && name === 'COUNT' ? 'count_distinct' : aggregates.get(name)
    if (agg === undefined || (distinct && agg !== 'count_distinct')) return undefined
    const inner = inside.replace(/^DISTINCT\b/i, '').trim()
    terms.push({ agg, inner: inner === '*' ? '1' : inner })
    arithmetic += `${before}${nameOf(terms.length - 1)}`
    rest = rest.slice(end + 1)
  }
  return { arithmetic: `${arithmetic}${rest}`, terms }
}

/** Where the parenthesis closes that was opened before `start`; texts in quotes are passed over. */
function closingOf(sql: string, start: number): number | undefined {
  let depth = 1
  for (const match of sql.slice(start).matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]/g)) {
    if (match[0] === '(') depth += 1
    if (match[0] === ')') depth -= 1
    if (depth === 0) return start + match.index
  }
  return undefined
}
