/**
 * How alike two folded words are: 1 when equal, less for each slip, 0 when they are different words.
 * Up to four letters must be exact, up to seven may have one slip, longer words two (Damerau-Levenshtein, optimal
 * string alignment): similar('convertion', 'conversion') is 0.9. Work is bounded by the longer word's length times five.
 */
export function similar(a: string, b: string): number {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  const allowed = slips(Math.min(a.length, b.length))
  if (allowed === 0 || longest > 40 || Math.abs(a.length - b.length) > allowed) return 0
  if (/\d/.test(a) || /\d/.test(b)) return 0
  const distance = editDistance(a, b)
  return distance > allowed ? 0 : 1 - distance / longest
}

function slips(length: number): number {
  if (length < 5) return 0
  return length < 8 ? 1 : 2
}

function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, at(before, column - 2) + 1)
      }
      line.push(least)
    }
    before = above
    above = line
  }
  return at(above, b.length)
}

function at(line: readonly number[], index: number): number {
  return line[index] ?? Number.POSITIVE_INFINITY
}
