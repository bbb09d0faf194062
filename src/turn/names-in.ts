import { knownNames } from '../conversation/known-names.ts'
import type { ThreadState } from '../conversation/state.ts'
import type { Decision } from '../conversation/step.ts'

/** The people of a thread. */
export function namesOf(state: ThreadState): readonly string[] {
  return Object.values(state.people).map((person) => person.name)
}

/** Names that come with this turn's own records: a file just read is not in the catalogue yet. */
export function namesIn(decision: Pick<Decision, 'records'>): readonly string[] {
  return decision.records.sources.flatMap(({ source }) => [
    source.name,
    ...knownNames(source.catalog, []),
    ...source.definition.models.flatMap((model) => model.columns.map((column) => column.name)),
  ])
}
