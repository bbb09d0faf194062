import { AppError } from '../errors.ts'
import { liveModels } from './find-metric.ts'
import type { ColumnDefinition, ModelDefinition, SourceDefinition } from './metric.ts'
import { nearestName } from './nearest-name.ts'

/** A many-to-one way from a model to another one that holds the same entity once a row. */
export interface Join {
  readonly entity: string
  readonly from: ColumnDefinition
  readonly model: ModelDefinition
  readonly key: ColumnDefinition
}

/** A column that a model's metrics can be grouped and filtered by; `join` when it lives in another model. */
export interface FoundDimension {
  readonly column: ColumnDefinition
  readonly join?: Join
}

/** The joins that cannot multiply rows: an entity here, the same one as primary or unique key there. */
function joinsOf(definition: SourceDefinition, model: ModelDefinition): readonly Join[] {
  const others = liveModels(definition).filter((other) => other.name !== model.name)
  return model.columns.flatMap((from) => {
    const entity = from.entity
    if (entity === undefined || entity.type === 'natural') return []
    return others.flatMap((other) =>
      other.columns
        .filter((key) => key.entity?.name === entity.name && /^(primary|unique)$/.test(key.entity.type))
        .map((key) => ({ entity: entity.name, from, model: other, key })),
    )
  })
}

/**
 * The dimension that a query means by `province` or `customer__province` (entity or model before the name); the
 * model's own columns come first. Undefined when it is not there or when several joined models share the name.
 */
export function matchDimension(
  definition: SourceDefinition,
  model: ModelDefinition,
  name: string,
): FoundDimension | undefined {
  const own = model.columns.find(
    (column) => isGroupable(column) && (column.name === name || ownNames(model, column).includes(name)),
  )
  if (own !== undefined) return { column: own }
  const [only, second] = joinedMatches(definition, model, name)
  return second === undefined ? only : undefined
}

/** `matchDimension` for a name that must be there; throws `dimension_unknown` with the nearest name. */
export function findDimension(
  definition: SourceDefinition,
  model: ModelDefinition,
  name: string,
): FoundDimension {
  const found = matchDimension(definition, model, name)
  if (found !== undefined) return found
  const [one] = joinedMatches(definition, model, name)
  const nearest = one
    ? `${one.join.model.name}__${one.column.name}`
    : nearestName(name, reachableNames(definition, model))
  throw new AppError('dimension_unknown', nearest === undefined ? { name } : { name, nearest })
}

/** Every column that `findDimension` finds by its plain name: own ones, then those of one joined model only. */
export function reachableDimensions(
  definition: SourceDefinition,
  model: ModelDefinition,
): readonly FoundDimension[] {
  const own = model.columns.filter(isGroupable)
  const taken = new Set(own.map((column) => column.name))
  const joined = joinedDimensions(definition, model).filter(({ column }) => !taken.has(column.name))
  const alone = joined.filter((found) => joined.every((other) => other === found || !sameName(other, found)))
  return [...own.map((column) => ({ column })), ...alone]
}

function joinedMatches(definition: SourceDefinition, model: ModelDefinition, name: string) {
  const joined = joinedDimensions(definition, model)
  const plain = joined.filter(({ column }) => column.name === name)
  return plain.length > 0 ? plain : joined.filter((found) => qualifiedNames(found).includes(name))
}

function joinedDimensions(definition: SourceDefinition, model: ModelDefinition) {
  return joinsOf(definition, model).flatMap((join) =>
    join.model.columns
      .filter((column) => isGroupable(column) && column.name !== join.key.name)
      .map((column) => ({ column, join })),
  )
}

function reachableNames(definition: SourceDefinition, model: ModelDefinition): readonly string[] {
  const plain = reachableDimensions(definition, model).map(({ column }) => column.name)
  return [...plain, ...joinedDimensions(definition, model).flatMap(qualifiedNames)]
}

function qualifiedNames({ column, join }: FoundDimension): readonly string[] {
  return join === undefined ? [] : [`${join.entity}__${column.name}`, `${join.model.name}__${column.name}`]
}

/** MetricFlow writes a model's own dimension behind its primary entity. */
function ownNames(model: ModelDefinition, column: ColumnDefinition): readonly string[] {
  const keys = model.columns.filter(({ entity }) => entity?.type === 'primary' || entity?.type === 'unique')
  return [model.name, ...keys.map((key) => key.entity?.name)].map((prefix) => `${prefix}__${column.name}`)
}

function sameName(left: FoundDimension, right: FoundDimension): boolean {
  return left.column.name === right.column.name
}

function isGroupable(column: ColumnDefinition): boolean {
  return column.dimension !== undefined || column.entity !== undefined
}
