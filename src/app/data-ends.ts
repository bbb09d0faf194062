import { z } from 'zod'
import type { SourceRecord } from '../store/store.ts'

const endsSchema = z.record(z.string(), z.string())

/** The last day that each source holds anything of; a file without dates is known by when it was taken in. */
export function dataEnds(records: readonly SourceRecord[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    records.map(({ id, catalog, updatedAt }) => {
      const days = catalog.models.flatMap(({ time }) => (time === undefined ? [] : [time.range.to]))
      return [id, days.sort().at(-1) ?? updatedAt]
    }),
  )
}

/** Sources whose data reaches further than when that was last written down (JSON; null for never). */
export function movedEnds(
  kept: string | null,
  ends: Readonly<Record<string, string>>,
): readonly { readonly source: string; readonly end: string }[] {
  const before = kept === null ? {} : endsSchema.parse(JSON.parse(kept))
  return Object.entries(ends).flatMap(([source, end]) => {
    const was = before[source]
    return was !== undefined && end > was ? [{ source, end }] : []
  })
}
