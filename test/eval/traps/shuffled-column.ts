import { seededRandom } from '../../../src/analysis/seeded-random.ts'

/** A CSV text without quoted separators whose `column` is shuffled among the rows, so that nothing goes with it any more. */
export function shuffledColumn(text: string, column: string, seed: number): string {
  const [head = '', ...lines] = text.trim().split(/\r?\n/)
  const separator = head.includes(';') ? ';' : ','
  const place = head.replaceAll('"', '').split(separator).indexOf(column)
  if (place === -1) throw new Error(`there is no column ${column}`)
  const rows = lines.map((line) => line.split(separator))
  const values = rows.map((row) => row[place] ?? '')
  const random = seededRandom(seed)
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[values[last], values[other]] = [values[other] ?? '', values[last] ?? '']
  }
  return [head, ...rows.map((row, at) => row.with(place, values[at] ?? '').join(separator))].join('\n')
}
