import type { Doer } from '../../conversation/desk.ts'
import type { ImportReport } from '../../conversation/desk-files.ts'
import { AppError } from '../../errors.ts'
import { type Bundle, bundleSchema, libraryFileSchema } from '../../export/library-file.ts'
import type { Insight } from '../../insights/insight.ts'
import type { InsightBundle } from '../../store/insight-library.ts'
import { digest } from '../../support/ids.ts'
import type { LibraryHouse } from './house.ts'

/** Insights of one transaction. */
const pageSize = 50
const longestName = 120

/**
 * Takes in a library that was exported as JSON: what is not here yet is added, what is here stays as it is, and each conflict is named.
 * Decisions of reviews are left behind, since an approval is of this workspace. Throws `AppError` `library_unreadable`.
 */
export async function importLibrary(
  { store, now }: LibraryHouse,
  workspace: string,
  text: string,
  by: Doer,
): Promise<ImportReport> {
  const given = parse(text)
  const bundles: InsightBundle[] = []
  const refused: { what: string; why: 'conflict' | 'unreadable' }[] = []
  for (const [place, entry] of given.entries()) {
    const bundle = bundleSchema.safeParse(entry)
    if (bundle.success && isWhole(bundle.data)) bundles.push(arriving(bundle.data, workspace))
    else refused.push({ what: `#${place + 1}`, why: 'unreadable' })
  }
  const done = { by, at: now().instant, origin: null, via: by.from }
  let [added, same] = [0, 0]
  for (let from = 0; from < bundles.length; from += pageSize) {
    const some = bundles.slice(from, from + pageSize)
    for (const [at, { outcome }] of (await store.addInsights(workspace, some, done)).entries()) {
      if (outcome === 'added') added += 1
      else if (outcome === 'same') same += 1
      else refused.push({ what: some[at]?.insight.statement.slice(0, longestName) ?? '', why: 'conflict' })
    }
  }
  return { added, same, refused }
}

function parse(text: string): readonly unknown[] {
  try {
    return libraryFileSchema.parse(JSON.parse(text.replace(/^\uFEFF/u, ''))).insights
  } catch (cause) {
    throw new AppError('library_unreadable', {}, cause)
  }
}

/** Whether all parts are of the one insight. */
function isWhole({ insight, versions, verdicts }: Bundle): boolean {
  return (
    versions.every(({ id, version }) => id === insight.id && version <= insight.version) &&
    verdicts.every((look) => look.insight === insight.id)
  )
}

/** A bundle as it belongs to this workspace, its insight in a conversation of its own and not yet reviewed here. */
function arriving(bundle: Bundle, workspace: string): InsightBundle {
  const thread = `import-${digest(`${workspace}\n${bundle.insight.id}`).slice(0, 16)}`
  const own = <R extends { workspace: string }>(records: readonly R[]) =>
    records.map((record) => ({ ...record, workspace }))
  const insight = (one: Insight): Insight => ({
    ...one,
    workspace,
    thread,
    review: 'none',
    approvedVersion: null,
    reviews: [],
    assignee: null,
  })
  return {
    insight: insight(bundle.insight),
    versions: bundle.versions.map(insight),
    readings: own(bundle.readings),
    findings: own(bundle.findings),
    quotes: own(bundle.quotes),
    statements: own(bundle.statements),
    verdicts: own(bundle.verdicts),
  }
}
