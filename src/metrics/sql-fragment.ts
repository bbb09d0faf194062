const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--|\/\*|\$\$|[;()'"]/g

/**
 * Whether a definition's SQL expression can stand inside parentheses of a larger statement: quotes closed,
 * parentheses balanced, no statement end and no comment. It says nothing of what the expression reads.
 */
export function isSqlFragment(sql: string): boolean {
  if (sql.includes('\0')) return false
  let depth = 0
  for (const [piece] of sql.matchAll(pieces)) {
    if (piece.length > 1 && /^['"]/.test(piece)) continue
    if (piece === '(') depth += 1
    else if (piece === ')') depth -= 1
    else return false
    if (depth < 0) return false
  }
  return depth === 0 && sql.trim() !== ''
}
