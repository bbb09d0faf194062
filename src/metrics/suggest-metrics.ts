import type { Label, Unit } from './catalog.ts'
import { columnSql } from './column-sql.ts'
import { labelOf } from './label.ts'
import type { ColumnDefinition, MetricDefinition } from './metric.ts'
import { fillLabel, type LabelPhrase } from './metric-label.ts'
import { quoteLiteral } from './sql-text.ts'

/** How suggested metrics are named and marked. */
export interface SuggestOptions {
  /** The column's own name in both languages; made from its name when absent. */
  readonly label?: Label
  /** Metric names of the source that are used already; a suggested name steps aside. */
  readonly taken?: ReadonlySet<string>
}

export interface MeasureOptions extends SuggestOptions {
  readonly unit?: Unit
  readonly currency?: string
  readonly favorable?: Favorable
  readonly synonyms?: readonly string[]
}

export interface OutcomeOptions extends SuggestOptions {
  /** What the rate is called, where it has a name of its own (conversion rate). */
  readonly rateLabel?: Label
  /** Other words for the rate. */
  readonly synonyms?: readonly string[]
  readonly favorable?: Favorable
  /** The value that means yes, where the column does not hold true and false (or 1 and 0). */
  readonly yes?: string | number
  /** The column's own SQL, where it has one; needed beside `yes`. */
  readonly expr?: string
}

export interface RatioOptions {
  readonly name: string
  readonly label: Label
  readonly unit: Unit
  readonly favorable: Favorable
  readonly synonyms: readonly string[]
  readonly taken?: ReadonlySet<string>
}

type Favorable = 'up' | 'down' | 'none'

/**
 * The metrics of an outcome (a column of yes and no): `X_rows` counts the rows where it is known, `X_yes` those
 * where it is true, `X_rate` is the share. The rate is a behaviour. `column` must be listed in the model.
 */
export function outcomeMetrics(column: string, options: OutcomeOptions = {}): readonly MetricDefinition[] {
  const name = namer(options.taken)
  const label = labeller(column, options.label)
  const rows = name(`${column}_rows`)
  const yes = name(`${column}_yes`)
  const shared: Meta = { behaviour: true, ...(options.favorable && { favorable: options.favorable }) }
  const rate: Meta = {
    ...shared,
    unit: 'ratio',
    ...(options.synonyms && { synonyms: [...options.synonyms] }),
  }
  return [
    { name: rows, type: 'simple', agg: 'count', expr: column, ...label('metric_labels.known_rows') },
    {
      name: yes,
      type: 'simple',
      agg: 'sum_boolean',
      expr: truthOf(column, options),
      ...label('metric_labels.yes_rows', shared),
    },
    {
      name: name(`${column}_rate`),
      type: 'ratio',
      numerator: yes,
      denominator: rows,
      ...(options.rateLabel
        ? { label: options.rateLabel.en, config: { meta: { ...rate, label_vi: options.rateLabel.vi } } }
        : label('metric_labels.rate', rate)),
    },
  ]
}

/** The metrics of a numeric column: its sum (`X_sum`) and its average (`X_average`). */
export function measureMetrics(column: string, options: MeasureOptions = {}): readonly MetricDefinition[] {
  const name = namer(options.taken)
  const label = labeller(column, options.label)
  const meta: Meta = {
    ...(options.unit !== undefined && { unit: options.unit }),
    ...(options.currency !== undefined && { currency: options.currency }),
    ...(options.favorable !== undefined && { favorable: options.favorable }),
    ...(options.synonyms !== undefined && { synonyms: [...options.synonyms] }),
  }
  const simple = { type: 'simple', expr: column } as const
  return [
    { ...simple, name: name(`${column}_sum`), agg: 'sum', ...label('metric_labels.sum', meta) },
    { ...simple, name: name(`${column}_average`), agg: 'average', ...label('metric_labels.average', meta) },
  ]
}

/**
 * One sum by another, called as `options` says. Chance is weighed by rows also where both are counts: what one row adds to
 * them hangs together.
 */
export function ratioMetric(
  numerator: string,
  denominator: string,
  { name, label, unit, favorable, synonyms, taken }: RatioOptions,
): MetricDefinition {
  return {
    name: namer(taken)(name),
    type: 'ratio',
    numerator,
    denominator,
    label: label.en,
    config: { meta: { unit, favorable, counted: false, synonyms: [...synonyms], label_vi: label.vi } },
  }
}

/**
 * The average time from one column to a later one, in seconds and called `label`: `START_to_END`. Rows without either, and rows in which the
 * end lies before the start, are left out.
 */
export function durationMetric(
  start: string,
  end: string,
  options: { readonly label: Label; readonly synonyms: readonly string[] },
): MetricDefinition {
  const instant = (column: string) => `CAST(${columnSql({ name: column })} AS TIMESTAMP)`
  return {
    name: `${start}_to_${end}`,
    type: 'simple',
    agg: 'average',
    expr: `CASE WHEN ${instant(end)} >= ${instant(start)} THEN extract(epoch FROM (${instant(end)} - ${instant(start)})) END`,
    ...labeller(end, options.label)('metric_labels.average', {
      unit: 'seconds',
      synonyms: [options.label.en, options.label.vi, ...options.synonyms],
    }),
  }
}

/** The metric that every table gets: how many rows it has. Called `rows`, or `MODEL_rows` where that is taken. */
export function rowsMetric(model: string, options: SuggestOptions = {}): MetricDefinition {
  const name = options.taken?.has('rows') ? namer(options.taken)(`${model}_rows`) : 'rows'
  return { name, type: 'simple', agg: 'count', ...labeller(model, options.label)('metric_labels.rows') }
}

/** Whether a metric aggregates just this column, or where it says yes. */
export function readsColumn(
  metric: MetricDefinition,
  column: Pick<ColumnDefinition, 'name' | 'expr'>,
): boolean {
  if (metric.type !== 'simple') return false
  if (metric.expr === undefined) return metric.agg !== 'count' && metric.name === column.name
  return metric.expr === column.name || String(metric.expr).startsWith(`${columnSql(column)} = `)
}

function truthOf(column: string, { yes, expr }: OutcomeOptions): string {
  if (yes === undefined) return column
  return `${columnSql(expr === undefined ? { name: column } : { name: column, expr })} = ${quoteLiteral(yes)}`
}

type Meta = NonNullable<NonNullable<MetricDefinition['config']>['meta']>

function labeller(name: string, own: Label | undefined) {
  const label = own ?? labelOf(name, undefined, undefined)
  return (key: LabelPhrase, meta: Meta = {}) => ({
    label: fillLabel('en', key, label.en),
    config: { meta: { ...meta, label_vi: fillLabel('vi', key, label.vi) } },
  })
}

function namer(taken: ReadonlySet<string> = new Set()): (wanted: string) => string {
  return (wanted) => {
    let name = wanted
    for (let copy = 2; taken.has(name); copy += 1) name = `${wanted}_${copy}`
    return name
  }
}
