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

/** A column that a model's metrics can be grouped and filtered by, and the way to it; own columns have none. */
export interface FoundDimension {
  readonly column: ColumnDefinition
  readonly joins: readonly Join[]
}

/** So far from its own rows a metric may be split: order, customer, region, country. */
const mostJoins = 3

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
 * The dimension that a query means by `province` or `customer__province` (entities on the way or model before the
 * name); the model's own columns come first, then the nearest joined one; `metric_time` is the model's time.
 * Undefined when it is not there or when several models equally near share the name.
 */
export function matchDimension(
  definition: SourceDefinition,
  model: ModelDefinition,
  name: string,
): FoundDimension | undefined {
  const wanted = name === 'metric_time' ? model.agg_time_dimension : name
  const own = model.columns.find(
    (column) => isGroupable(column) && (column.name === wanted || ownNames(model, column).includes(name)),
  )
  if (own !== undefined) return { column: own, joins: [] }
  const [only, second] = joinedMatches(definition, model, name)
  if (second !== undefined) return undefined
  const entity = model.columns.find((column) => column.entity?.name === name)
  return only ?? (entity && { column: entity, joins: [] })
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
    ? `${one.joins.at(-1)?.model.name}__${one.column.name}`
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
  const alone = joined.filter((found) => {
    const [only, second] = nearestOf(joined.filter(({ column }) => column.name === found.column.name))
    return only === found && second === undefined
  })
  return [...own.map((column) => ({ column, joins: [] })), ...alone]
}

function joinedMatches(definition: SourceDefinition, model: ModelDefinition, name: string) {
  const joined = joinedDimensions(definition, model)
  const plain = joined.filter(({ column }) => column.name === name)
  return nearestOf(plain.length > 0 ? plain : joined.filter((found) => qualifiedNames(found).includes(name)))
}

function nearestOf(found: readonly FoundDimension[]): readonly FoundDimension[] {
  const fewest = Math.min(...found.map(({ joins }) => joins.length))
  return found.filter(({ joins }) => joins.length === fewest)
}

function joinedDimensions(definition: SourceDefinition, model: ModelDefinition): readonly FoundDimension[] {
  return waysFrom(definition, model, [model.name]).flatMap((joins) => {
    const end = joins.at(-1)
    const columns = end?.model.columns ?? []
    return columns
      .filter((column) => isGroupable(column) && column.name !== end?.key.name)
      .map((column) => ({ column, joins }))
  })
}

/** All ways over joins that pass no model twice, the shorter ones first. */
function waysFrom(
  definition: SourceDefinition,
  model: ModelDefinition,
  seen: readonly string[],
): readonly (readonly Join[])[] {
  if (seen.length > mostJoins) return []
  const next = joinsOf(definition, model).filter((join) => !seen.includes(join.model.name))
  const longer = next.flatMap((join) =>
    waysFrom(definition, join.model, [...seen, join.model.name]).map((rest) => [join, ...rest]),
  )
  return [...next.map((join) => [join]), ...longer]
}

function reachableNames(definition: SourceDefinition, model: ModelDefinition): readonly string[] {
  const plain = reachableDimensions(definition, model).map(({ column }) => column.name)
  return [...plain, ...joinedDimensions(definition, model).flatMap(qualifiedNames)]
}

function qualifiedNames({ column, joins }: FoundDimension): readonly string[] {
  const end = joins.at(-1)
  if (end === undefined) return []
  const way = joins.map(({ entity }) => entity).join('__')
  return [way, end.entity, end.model.name].map((prefix) => `${prefix}__${column.name}`)
}

/** MetricFlow writes a model's own dimension behind its primary entity. */
function ownNames(model: ModelDefinition, column: ColumnDefinition): readonly string[] {
  const keys = model.columns.filter(({ entity }) => entity?.type === 'primary' || entity?.type === 'unique')
  return [model.name, model.primary_entity, ...keys.map((key) => key.entity?.name)].map(
    (prefix) => `${prefix}__${column.name}`,
  )
}

function isGroupable(column: ColumnDefinition): boolean {
  return column.dimension !== undefined || column.entity !== undefined
}
