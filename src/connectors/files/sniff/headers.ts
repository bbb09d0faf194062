export interface Header {
  readonly name: string
  readonly header: string
}

/**
 * Column names that SQL and people can both use, and how many headers had to be renamed because they were empty or
 * there twice (letter case does not tell two columns apart). Worked: `['Doanh thu', '', 'Doanh thu']` ->
 * `Doanh_thu, column_2, Doanh_thu_2`, two renamed.
 */
export function nameHeaders(headers: readonly string[]): {
  readonly columns: Header[]
  readonly renamed: number
} {
  const taken = new Set<string>()
  let renamed = 0
  const columns = headers.map((raw, index) => {
    const header = raw.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
    const base = safeName(header) || `column_${index + 1}`
    let name = base
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${base}_${again}`
    taken.add(name.toLowerCase())
    const isNew = header === '' || name !== base
    if (isNew) renamed += 1
    return { name, header: isNew ? name : header }
  })
  return { columns, renamed }
}

/** ASCII letters, digits and underscores, case kept, diacritics folded; empty where nothing is left. */
export function safeName(text: string): string {
  const folded = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^A-Za-z0-9_]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
  return /^\d/.test(folded) ? `_${folded}` : folded
}
