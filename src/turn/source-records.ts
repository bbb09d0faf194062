import type { Records } from '../conversation/step.ts'
import type { SourceRecord } from '../store/store.ts'

/** The sources of a turn as the store keeps them. */
export function sourceRecords(records: Records, workspace: string, at: string): readonly SourceRecord[] {
  return records.sources.map(({ source, status }) => ({
    id: source.id,
    workspace,
    connector: source.connector,
    name: source.name,
    status,
    config: source.config,
    definition: source.definition,
    catalog: source.catalog,
    rows: source.rows,
    updatedAt: at,
  }))
}
