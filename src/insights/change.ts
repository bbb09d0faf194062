import type { CriterionId, changedParts, Insight } from './insight.ts'

type Part = (typeof changedParts)[number]

const ofActions: readonly CriterionId[] = ['Q7', 'Q9', 'Q10', 'Q11']
/** Parts whose change leaves every judgement as it is. */
const aside: readonly Part[] = ['kind', 'monitor', 'review', 'owner']

/** The insight as its next version, with who changed which part and when. */
export function changed(
  insight: Insight,
  part: Part,
  by: { readonly id: string; readonly name: string },
  at: string,
): Insight {
  const version = insight.version + 1
  const change = { version, part, by: { id: by.id, name: by.name }, at }
  return { ...insight, version, changes: [...insight.changes, change], updatedAt: at }
}

/** Whether anything that a criterion looks at was changed after a version; a version nobody accounts for counts. */
export function touchedSince(insight: Insight, criterion: CriterionId, version: number): boolean {
  for (let later = version + 1; later <= insight.version; later += 1) {
    const change = insight.changes.find((candidate) => candidate.version === later)
    if (change === undefined) return true
    if (aside.includes(change.part)) continue
    if (change.part !== 'action' || ofActions.includes(criterion)) return true
  }
  return false
}

/** Whether the version that was approved is not the present one. */
export function changedSinceApproval(insight: Insight): boolean {
  return insight.approvedVersion !== null && insight.approvedVersion < insight.version
}
