type Align = 'start' | 'end'

/**
 * Rows of cells as aligned lines, the first row underlined. Widths are counted in visible characters, so that
 * Vietnamese letters count once however they are encoded.
 *
 * Example: `[['Device', 'Rate'], ['mobile', '1.4%']]` with the second column at its end:
 * `Device  Rate`, `──────  ────`, `mobile  1.4%`.
 */
export function plainTable(rows: readonly (readonly string[])[], aligns: readonly Align[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => visibleWidth(row[column] ?? ''))),
  )
  const [head = [], ...body] = rows.map((row) =>
    widths.map((width, column) => padded(row[column] ?? '', width, aligns[column] ?? 'start')),
  )
  const rule = widths.map((width) => '─'.repeat(width))
  return [head, rule, ...body].map((cells) => cells.join('  ').trimEnd()).join('\n')
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How many places a text takes in a line of a terminal. */
function visibleWidth(text: string): number {
  return [...graphemes.segment(text)].length
}

function padded(text: string, width: number, align: Align): string {
  const space = ' '.repeat(width - visibleWidth(text))
  return align === 'end' ? `${space}${text}` : `${text}${space}`
}
