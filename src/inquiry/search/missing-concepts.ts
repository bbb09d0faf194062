import type { Catalog } from '../../metrics/catalog.ts'
import type { RecordName } from './name-rows.ts'
import { rootsOf } from './root.ts'
import { searchVocabulary } from './search-vocabulary.ts'

/** Something that the goal speaks of and the data holds nothing of. */
export type Missing =
  | { readonly kind: 'column'; readonly concept: string; readonly record?: string }
  | { readonly kind: 'value'; readonly words: string }
  | { readonly kind: 'record'; readonly record: string; readonly own: string }

/**
 * What the goal speaks of and no column, value or metric of the source answers: a known concept ("department") without a
 * column for it, a quoted name that no column holds, rows of another sort than the table's. Rows of another sort alone
 * are no reason: people call one thing by several names.
 */
export function missingConcepts(
  named: RecordName,
  request: { readonly goal: string; readonly catalog: Catalog; readonly source: string },
): readonly Missing[] {
  const held = heldNames(request.catalog, request.source)
  const said = rootsOf(request.goal)
  const { own, asked } = named
  const other =
    own !== undefined && asked !== undefined && !isWithin(rootsOf(own), said) && !held.has(asked)
      ? asked
      : undefined
  const columns = searchVocabulary.concepts
    .filter(({ asks }) => asks.some((phrase) => isWithin(rootsOf(phrase), said)))
    .filter((concept) =>
      concept.record && other !== undefined
        ? true
        : ![...concept.columns, ...concept.asks].some((name) => held.has(name)) &&
          !(concept.record && held.hasTime),
    )
    .map(
      ({ en, record }): Missing => ({
        kind: 'column',
        concept: en,
        ...(record && other !== undefined ? { record: other } : {}),
      }),
    )
  const quoted = quotedNames(request.goal)
    .filter((words) => !held.has(words))
    .map((words): Missing => ({ kind: 'value', words }))
  if (own === undefined || other === undefined || columns.length + quoted.length === 0)
    return [...columns, ...quoted]
  return [{ kind: 'record', record: other, own }, ...columns, ...quoted]
}

interface Held {
  /** Whether some name in the data holds the words of `name`. */
  has(name: string): boolean
  /** Some table has a day or an instant. */
  readonly hasTime: boolean
}

function heldNames(catalog: Catalog, source: string): Held {
  const models = catalog.models.filter((model) => model.source === source)
  const dimensions = catalog.dimensions.filter((info) => info.source === source)
  const names = [
    ...models.flatMap((model) =>
      (model.columns ?? []).flatMap(({ name, label }) => [name, label.en, label.vi]),
    ),
    ...dimensions.flatMap((info) => [info.name, info.label.en, info.label.vi]),
    ...dimensions.flatMap((info) => info.values.map(({ value }) => String(value))),
    ...catalog.metrics
      .filter((info) => info.source === source)
      .flatMap((info) => [info.label.en, info.label.vi]),
  ].map((name) => rootsOf(name))
  return {
    hasTime: models.some((model) => model.time !== undefined),
    has(name) {
      const roots = rootsOf(name)
      return roots.length > 0 && names.some((known) => isWithin(roots, known))
    },
  }
}

function isWithin(needle: readonly string[], text: readonly string[]): boolean {
  if (needle.length === 0) return false
  return text.some((_, at) => needle.every((root, step) => text[at + step] === root))
}

/** Names that a person set in quotation marks. */
function quotedNames(text: string): readonly string[] {
  const marks =
    /(?:^|[\s(])(?:'([^']{2,60})'|"([^"]{2,60})"|“([^”]{2,60})”|‘([^’]{2,60})’)(?=[\s.,;:?!)]|$)/gu
  return [...text.matchAll(marks)].flatMap((match) => match.slice(1).filter((words) => words !== undefined))
}
