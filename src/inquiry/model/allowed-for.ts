import { knownNames } from '../../conversation/known-names.ts'
import type { TurnContext } from '../../conversation/step.ts'
import type { Allowed } from '../../guard/guard-draft.ts'

/**
 * What a draft may speak of, given the task's input: names of the data and the people, words that were handed over, and the
 * records that `change` names; none without it.
 */
export function allowedFor(
  { state, tools }: TurnContext,
  input: object,
  change: Partial<Allowed> & Pick<Allowed, 'claims' | 'longest' | 'sentences'>,
): Allowed {
  const people = Object.values(state.people).map(({ name }) => name)
  return {
    language: state.language,
    evidence: { readings: {}, findings: {}, statements: {} },
    refs: new Set(),
    names: knownNames(tools.catalog, people),
    known: [...textsIn(input)],
    quotable: [],
    about: null,
    template: '',
    secrets: tools.modelSecrets,
    ...change,
  }
}

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner)
}
