/** A metric's filter in pieces: SQL as it stands, and the dimensions it names. */
type FilterPart = { readonly sql: string } | { readonly dimension: string }

export type ParsedFilter =
  | { readonly ok: true; readonly parts: readonly FilterPart[] }
  | { readonly ok: false; readonly found: string }

const template = /\{\{(.*?)\}\}/gs
const dimensionCall = /^\s*Dimension\(\s*(?:'([^']+)'|"([^"]+)")\s*\)\s*$/

/**
 * Takes dbt's filter text apart: `{{ Dimension('customer__province') }} = 'Huế'` names one dimension.
 * Other templates (`Entity`, `Metric`, `TimeDimension`) are not known here and come back as `found`.
 */
export function parseFilter(filter: string): ParsedFilter {
  const parts: FilterPart[] = []
  let end = 0
  for (const match of filter.matchAll(template)) {
    const call = dimensionCall.exec(match[1] ?? '')
    const dimension = call?.[1] ?? call?.[2]
    if (dimension === undefined) return { ok: false, found: match[0] }
    parts.push({ sql: filter.slice(end, match.index) }, { dimension })
    end = match.index + match[0].length
  }
  parts.push({ sql: filter.slice(end) })
  return { ok: true, parts: parts.filter((part) => 'dimension' in part || part.sql !== '') }
}
