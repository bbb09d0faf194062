import { type Meaning, meaningSchema } from '../evidence/meaning.ts'
import type { Catalog } from '../metrics/catalog.ts'
import type { Store } from '../store/store.ts'
import type { SourceShelf } from './source-shelf.ts'

/** The beginning of the names under which meanings are kept. */
const meaningPrefix = 'meaning.'

/** What a workspace's words mean to it, the oldest first; one that was dropped is kept empty. */
export async function meaningsOf(
  store: Pick<Store, 'settings'>,
  workspace: string,
): Promise<readonly Meaning[]> {
  const kept = await store.settings(workspace, meaningPrefix)
  return Object.values(kept)
    .filter((value) => value !== '')
    .map((value) => meaningSchema.parse(JSON.parse(value)))
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
}

const known = new WeakMap<Catalog, Map<string, Catalog>>()

/** The catalogue with a team's own names for its metrics; the same object for the same names, which lexicons are built by. */
function withMeanings(catalog: Catalog, meanings: readonly Meaning[]): Catalog {
  const names = meanings.filter(({ kind }) => kind === 'synonym')
  if (names.length === 0) return catalog
  const key = JSON.stringify(names)
  const made = known.get(catalog) ?? new Map<string, Catalog>()
  known.set(catalog, made)
  const found = made.get(key) ?? {
    ...catalog,
    metrics: catalog.metrics.map((metric) => {
      const own = names.filter(
        (one) => one.metric.source === metric.source && one.metric.name === metric.name,
      )
      return own.length === 0
        ? metric
        : { ...metric, synonyms: [...metric.synonyms, ...own.map(({ term }) => term)] }
    }),
  }
  made.set(key, found)
  return found
}

/** What a thread can be asked about, in its team's words. */
export function catalogAsSpoken(shelf: Pick<SourceShelf, 'catalog'>, store: Pick<Store, 'settings'>) {
  return async (workspace: string, about: string | null): Promise<Catalog> =>
    withMeanings(await shelf.catalog(workspace, about), await meaningsOf(store, workspace))
}
