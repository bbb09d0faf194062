import { parseArithmetic } from '../arithmetic.ts'
import type { MetricDefinition, ModelDefinition } from '../metric.ts'
import type { Drop } from './dropped.ts'
import { checkedMetric } from './manifest-metric.ts'
import { type AggregateTerm, readTerms } from './ossie-expression.ts'
import { type OssieMetric, standardExpression, synonymsOf } from './ossie-schema.ts'

export interface PlacedMetric {
  readonly model: string
  readonly metric: MetricDefinition
}

/**
 * A metric's expression as metrics of ours: one aggregate is a simple metric, a quotient of two a ratio, other
 * arithmetic a derived one over hidden simple metrics. Nothing, and a word of it, for what is none of these.
 */
export function importOssieMetric(
  metric: OssieMetric,
  name: string,
  models: readonly ModelDefinition[],
  home: string | undefined,
  path: string,
  drop: Drop,
): readonly PlacedMetric[] {
  for (const { vendor_name } of metric.custom_extensions ?? [])
    drop(`${path}.custom_extensions.${vendor_name}`, 'not_used')
  const expression = standardExpression(metric.expression)
  const partName = (index: number) => `${name}__${index + 1}`
  const read = expression === undefined ? undefined : readTerms(expression, partName)
  const placed = read?.terms.map((term) => placeTerm(term, models, home))
  const first = placed?.[0]
  if (read === undefined || first === undefined || placed?.some((term) => term === undefined)) {
    drop(path, 'expression')
    return []
  }
  const synonyms = synonymsOf(metric.ai_context)
  const heading = {
    name,
    ...(metric.description && { description: metric.description }),
    ...(synonyms.length > 0 && { config: { meta: { synonyms } } }),
  }
  const make = (one: unknown, model: string): readonly PlacedMetric[] => {
    const made = checkedMetric(one, path, drop)
    return made === undefined ? [] : [{ model, metric: made }]
  }
  if (read.arithmetic === partName(0)) {
    return make({ ...heading, type: 'simple', agg: first.agg, expr: first.expr }, first.model)
  }
  const parts = (placed ?? []).flatMap((term, index) =>
    term === undefined
      ? []
      : make(
          { name: partName(index), hidden: true, type: 'simple', agg: term.agg, expr: term.expr },
          term.model,
        ),
  )
  const parsed = parseArithmetic(read.arithmetic)
  if (!parsed.ok) {
    drop(path, 'expression')
    return []
  }
  const { expression: whole } = parsed
  const quotient =
    whole.kind === 'operation' &&
    whole.op === '/' &&
    whole.left.kind === 'name' &&
    whole.right.kind === 'name'
  const made = quotient
    ? { ...heading, type: 'ratio', numerator: partName(0), denominator: partName(1) }
    : {
        ...heading,
        type: 'derived',
        expr: read.arithmetic,
        input_metrics: parts.map((part) => part.metric.name),
      }
  return [...parts, ...make(made, first.model)]
}

/** Finds the one dataset that an aggregate reads and writes its fields as that table knows them. */
function placeTerm(
  { agg, inner }: AggregateTerm,
  models: readonly ModelDefinition[],
  home: string | undefined,
) {
  const pieces = inner.split(/('(?:[^']|'')*')/)
  const said = new Set(
    pieces.flatMap((piece, index) =>
      index % 2 === 1
        ? []
        : [...piece.matchAll(/\b([A-Za-z_]\w*)\s*\.\s*[A-Za-z_]/g)].map((match) => match[1] ?? ''),
    ),
  )
  const [only, second] = said
  const model = models.find((candidate) => candidate.name === (only ?? home))
  if (model === undefined || second !== undefined) return undefined
  const fields = new Map(model.columns.map((column) => [column.name, column.expr]))
  const plain = /^(?:[A-Za-z_]\w*\s*\.\s*)?([A-Za-z_]\w*)$/.exec(inner)?.[1]
  if (plain !== undefined && fields.has(plain)) return { agg, expr: plain, model: model.name }
  const expr = pieces.map((piece, index) =>
    index % 2 === 1
      ? piece
      : piece.replaceAll(/\b[A-Za-z_]\w*\s*\.\s*([A-Za-z_]\w*)/g, (_, field: string) => {
          const computed = fields.get(field)
          return computed === undefined ? field : `(${computed})`
        }),
  )
  return { agg, expr: expr.join(''), model: model.name }
}
