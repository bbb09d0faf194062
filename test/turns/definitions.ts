import { sessionsCsv } from './sessions.ts'

/** A team's own definitions of the visits, with a column and a table that are not there, and a formula that is wrong. */
const metricFlow = `models:
  - name: sessions
    label: Visits
    columns:
      - name: VisitorType
        dimension: {type: categorical, label: Kind of visitor, config: {meta: {label_vi: Loại khách}}}
      - {name: Campaign, dimension: {type: categorical}}
    metrics:
      - {name: visits, label: Visits, type: simple, agg: count, config: {meta: {label_vi: Số lượt ghé, unit: count, behaviour: true, synonyms: [visits, lượt ghé]}}}
      - {name: buying_visits, label: Buying visits, type: simple, agg: sum_boolean, expr: Revenue, config: {meta: {label_vi: Lượt ghé có mua, unit: count, behaviour: true}}}
      - name: buying_rate
        label: Buying rate
        type: ratio
        numerator: buying_visits
        denominator: visits
        config: {meta: {label_vi: Tỷ lệ mua, favorable: up, behaviour: true, synonyms: [buy, buying rate, mua, tỷ lệ mua]}}
      - {name: spent, label: Money spent, type: simple, agg: sum, expr: Revenue + VisitorType}
  - name: refunds
    columns: [{name: reason, dimension: {type: categorical}}]
    metrics: [{name: refunds, label: Refunds, type: simple, agg: count}]
`

const measure = (name: string, agg: string, expr: string) => ({ name, agg, expr, create_metric: false })
const metric = (name: string, type: string, type_params: object) => ({
  name,
  type,
  type_params,
  filter: null,
})

/** The same as an older dbt project writes it, with kinds of things that have no place here. */
const manifest = {
  semantic_models: [
    {
      name: 'sessions',
      defaults: null,
      node_relation: {
        alias: 'sessions',
        schema_name: 'mart',
        database: 'wh',
        relation_name: '"wh"."mart"."sessions"',
      },
      primary_entity: 'visit',
      entities: [],
      dimensions: [
        { name: 'VisitorType', type: 'categorical', expr: null, is_partition: false, type_params: null },
      ],
      measures: [measure('visits', 'sum', '1'), measure('minutes', 'sum', 'ProductMinutes')],
    },
  ],
  metrics: [
    metric('visits', 'simple', { measure: { name: 'visits' } }),
    metric('minutes', 'simple', { measure: { name: 'minutes' } }),
    metric('minutes_per_visit', 'ratio', { numerator: { name: 'minutes' }, denominator: { name: 'visits' } }),
    metric('visit_to_buy', 'conversion', { conversion_type_params: { entity: 'visit' } }),
  ],
  project_configuration: { time_spines: [] },
  saved_queries: [{ name: 'weekly', query_params: {} }],
}

/** Files of definitions, and files that only look like some, by their names. */
export function definitionFiles(): Readonly<Record<string, string>> {
  const [, ...rows] = sessionsCsv().split('\n', 201)
  const records = rows.map((row) => {
    const [pages, , , month, , visitor, , bought] = row.split(',')
    return { ProductRelated: Number(pages), Month: month, VisitorType: visitor, Revenue: bought === 'TRUE' }
  })
  return {
    'sessions.yml': metricFlow,
    'semantic_manifest.json': JSON.stringify(manifest),
    'sessions.json': JSON.stringify({ models: records }),
    'compose.yml': 'services: {db: {image: postgres}}\n',
    'payments.yaml':
      'models: [{name: payments, columns: [{name: id}], metrics: [{name: payments, type: simple, agg: count}]}]\n',
  }
}
