export interface TextRecord {
  readonly cells: readonly string[]
  /** Lines of the text up to and including this record. */
  readonly lines: number
}

/**
 * Splits the beginning of a delimited text into records (RFC 4180 quoting); the last, perhaps cut, record is left
 * out when `cut` is set. Worked: `a,"b,c"\n1,2` with `,` -> cells `['a', 'b,c']` and `['1', '2']`.
 */
export function records(text: string, separator: string, most: number, cut: boolean): TextRecord[] {
  const found: TextRecord[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let lines = 0
  const finish = () => {
    if (cells.length > 0 || cell !== '') found.push({ cells: [...cells, cell], lines })
    cells = []
    cell = ''
  }
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    const char = text[at]
    if (char === '\n') lines += 1
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === separator) {
      cells.push(cell)
      cell = ''
    } else if (char === '\n') finish()
    else if (char !== '\r') cell += char
  }
  lines += 1
  if (!cut && found.length < most) finish()
  return found
}
