/** One table with days, groups, stars, words and a yes or no, as every database writes it. */
export function reviewStatements(kind: 'postgres' | 'mysql' | 'sqlite' | 'duckdb'): readonly string[] {
  const yes = (bought: boolean) => (kind === 'sqlite' ? (bought ? '1' : '0') : String(bought))
  const rows = Array.from({ length: 120 }, (_, i) => {
    const day = `2026-03-${String((i % 28) + 1).padStart(2, '0')}`
    const city = i % 3 === 0 ? 'Hà Nội' : 'Huế'
    return `(${i + 1}, '${day}', '${city}', ${(i % 5) + 1}, ${1200 + i}.5, 'Nhận xét số ${i} về giao hàng', ${yes(i % 4 === 0)})`
  })
  const day = kind === 'sqlite' ? 'TEXT' : 'DATE'
  const number = kind === 'sqlite' ? 'REAL' : 'DECIMAL(12, 2)'
  return [
    `CREATE TABLE reviews (id INTEGER PRIMARY KEY, day ${day}, city VARCHAR(40), rating INTEGER, revenue ${number},
      comment VARCHAR(200), purchased BOOLEAN)`,
    `INSERT INTO reviews VALUES ${rows.join(', ')}`,
  ]
}
