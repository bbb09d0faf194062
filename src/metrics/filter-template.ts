import type { Grain } from './query.ts'
import { grains } from './query.ts'

/** A metric's filter in pieces: SQL as it stands, and the dimensions it names, times by a grain. */
type FilterPart = { readonly sql: string } | { readonly dimension: string; readonly grain?: Grain }

export type ParsedFilter =
  | { readonly ok: true; readonly parts: readonly FilterPart[] }
  | { readonly ok: false; readonly found: string }

const template = /\{\{(.*?)\}\}/gs
const quoted = String.raw`\s*(?:'([^']+)'|"([^"]+)")\s*`
const call = new RegExp(
  String.raw`^\s*(Dimension|TimeDimension|Entity)\(${quoted}(?:,${quoted})?\)(?:\.grain\(${quoted}\))?\s*$`,
)

/**
 * Takes dbt's filter text apart: `{{ Dimension('customer__province') }} = 'Huế'` names one dimension,
 * `{{ TimeDimension('metric_time', 'month') }}` and `{{ Dimension('metric_time').grain('month') }}` a period,
 * `{{ Entity('customer') }}` a key. Others (`Metric`, an entity path, an hour) come back as `found`.
 */
export function parseFilter(filter: string): ParsedFilter {
  const parts: FilterPart[] = []
  let end = 0
  for (const match of filter.matchAll(template)) {
    const dimension = readCall(match[1] ?? '')
    if (dimension === undefined) return { ok: false, found: match[0] }
    parts.push({ sql: filter.slice(end, match.index) }, dimension)
    end = match.index + match[0].length
  }
  parts.push({ sql: filter.slice(end) })
  return { ok: true, parts: parts.filter((part) => 'dimension' in part || part.sql !== '') }
}

function readCall(text: string): Extract<FilterPart, { dimension: string }> | undefined {
  const match = call.exec(text)
  const dimension = match?.[2] ?? match?.[3]
  if (dimension === undefined) return undefined
  const said = match?.[4] ?? match?.[5] ?? match?.[6] ?? match?.[7]
  const grain = grains.find((candidate) => candidate === said?.toLowerCase())
  if (said === undefined) return { dimension }
  return grain && match?.[1] !== 'Entity' ? { dimension, grain } : undefined
}
