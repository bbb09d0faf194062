import { type Evidence, mergeEvidence } from '../evidence/evidence.ts'
import type { Store } from '../store/store.ts'

/** Records by their ids, with the readings that their findings rest on. */
export async function wholeEvidence(
  store: Store,
  workspace: string,
  ids: readonly string[],
): Promise<Evidence> {
  const own = await store.evidence(workspace, [...new Set(ids)])
  const behind = Object.values(own.findings).flatMap(({ readings }) => readings)
  const missing = [...new Set(behind)].filter((id) => own.readings[id] === undefined)
  if (missing.length === 0) return own
  const { readings } = await store.evidence(workspace, missing)
  return mergeEvidence(own, { readings: Object.values(readings) })
}
