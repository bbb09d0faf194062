const entity = (name: string, type: string, expr: string) => ({
  name,
  type,
  expr,
  role: null,
  description: null,
})
const time = (grain: string) => ({ time_granularity: grain, validity_params: null })
const metric = (name: string, type: string, type_params: object, filter: object | null = null) => ({
  name,
  type,
  type_params,
  filter,
  description: null,
  label: null,
  config: { meta: {} },
  metadata: null,
})
const filtered = (where_sql_template: string) => ({ where_filters: [{ where_sql_template }] })
const measure = (name: string, agg: string, expr: string | null, more = {}) => ({
  name,
  agg,
  expr,
  create_metric: false,
  agg_params: null,
  non_additive_dimension: null,
  agg_time_dimension: null,
  ...more,
})
const relation = (alias: string) => ({
  alias,
  schema_name: 'main_shop',
  database: 'wh',
  relation_name: `"wh"."main_shop"."${alias}"`,
})

/** The shape that dbt-semantic-interfaces writes (dbt Core 1.9), made by hand. */
export const manifest = {
  semantic_models: [
    {
      name: 'orders',
      description: null,
      defaults: { agg_time_dimension: 'ordered_at' },
      node_relation: relation('fct_orders'),
      primary_entity: 'order',
      entities: [entity('customer', 'foreign', 'customer_key')],
      dimensions: [
        { name: 'ordered_at', type: 'time', expr: null, is_partition: false, type_params: time('day') },
        { name: 'at', type: 'time', expr: 'ordered_at', is_partition: false, type_params: time('hour') },
        {
          name: 'channel',
          type: 'categorical',
          expr: 'channel_code',
          is_partition: false,
          type_params: null,
        },
      ],
      measures: [
        measure('order_count', 'sum', '1'),
        measure('amount', 'sum', null),
        measure('buyer', 'count_distinct', 'customer_key'),
        measure('three_quarters', 'percentile', 'amount', {
          agg_params: { percentile: 0.75, use_discrete_percentile: false, use_approximate_percentile: false },
        }),
        measure('half', 'approximate_median', 'amount'),
      ],
    },
    {
      name: 'customers',
      description: null,
      defaults: null,
      node_relation: relation('dim_customers'),
      primary_entity: null,
      entities: [entity('customer', 'primary', 'customer_key')],
      dimensions: [{ name: 'city', type: 'categorical', expr: null, is_partition: false, type_params: null }],
      measures: [],
    },
  ],
  metrics: [
    metric('orders', 'simple', { measure: { name: 'order_count' } }),
    metric('revenue', 'simple', { measure: { name: 'amount', filter: null, fill_nulls_with: 0 } }),
    metric(
      'web_revenue',
      'simple',
      { measure: { name: 'amount' } },
      filtered("{{ Dimension('order__channel') }} = 'web'"),
    ),
    metric('buyers', 'simple', { measure: { name: 'buyer' } }),
    metric('p75', 'simple', { measure: { name: 'three_quarters' } }),
    metric('order_value', 'ratio', { numerator: { name: 'revenue' }, denominator: { name: 'orders' } }),
    metric('gain', 'derived', {
      expr: 'revenue - 10',
      metrics: [{ name: 'revenue', filter: null, alias: null, offset_window: null, offset_to_grain: null }],
    }),
    metric('revenue_7d', 'cumulative', {
      measure: { name: 'amount' },
      cumulative_type_params: {
        window: { count: 7, granularity: 'day' },
        grain_to_date: null,
        period_agg: 'first',
      },
    }),
    metric('visit_to_buy', 'conversion', { conversion_type_params: { entity: 'customer' } }),
    metric('about_half', 'simple', { measure: { name: 'half' } }),
    metric('lost', 'simple', { measure: { name: 'not_there' } }),
    metric('on_lost', 'ratio', { numerator: { name: 'revenue' }, denominator: { name: 'by_planet' } }),
    metric(
      'by_planet',
      'simple',
      { measure: { name: 'amount' } },
      filtered("{{ Dimension('order__planet') }} = 'Mars'"),
    ),
  ],
  project_configuration: { time_spines: [], dsi_package_version: { major_version: '0', minor_version: '9' } },
  saved_queries: [{ name: 'weekly', query_params: {} }],
}

/** Apache Ossie's shape (0.2.0.dev0; the first metric as a draft of 0.1 wrote it), made by hand. */
export const ossie = `
version: 0.2.0.dev0
semantic_model:
  - name: shop
    ai_context: {instructions: Use it well}
    datasets:
      - name: orders
        source: warehouse.main_shop.fct_orders
        unique_keys: [[customer_key, ordered_at]]
        fields:
          - {name: customer_key, expression: {dialects: [{dialect: ANSI_SQL, expression: customer_key}]}}
          - {name: ordered_at, datatype: Date, expression: {dialects: [{dialect: ANSI_SQL, expression: ordered_at}]}}
          - {name: less_fee, datatype: Decimal, expression: {dialects: [{dialect: ANSI_SQL, expression: amount - 1}]}}
          - {name: mdx_only, expression: {dialects: [{dialect: MDX, expression: "[x]"}]}}
        metrics:
          - {name: net, expression: {dialects: [{dialect: ANSI_SQL, expression: SUM(orders.less_fee)}]}}
      - name: customers
        source: warehouse.main_shop.dim_customers
        primary_key: [customer_key]
        fields:
          - name: city
            expression: city
            dimension: {is_time: false}
            ai_context: {synonyms: [town]}
        metrics:
          - {name: customers_count, expression: {dialects: [{dialect: ANSI_SQL, expression: COUNT(DISTINCT customer_key)}]}}
    relationships:
      - {name: orders_to_customers, from: orders, to: customers, from_columns: [customer_key], to_columns: [customer_key]}
      - {name: orders_to_stock, from: orders, to: customers, from_columns: [a, b], to_columns: [c, d]}
    metrics:
      - name: total
        expression: [{dialect: ANSI_SQL, aggregation_type: SUM, input_expr: orders.amount}]
        ai_context: {synonyms: [sales]}
      - name: per_customer
        expression: {dialects: [{dialect: ANSI_SQL, expression: "SUM(orders.amount) / NULLIF(COUNT(DISTINCT customers.customer_key), 0)"}]}
      - name: margin
        expression: {dialects: [{dialect: ANSI_SQL, expression: (SUM(orders.amount) + SUM(orders.amount - 1 - 1)) / 2 + COUNT(orders.amount) - COUNT(orders.amount)}]}
      - name: windowed
        expression: {dialects: [{dialect: ANSI_SQL, expression: SUM(orders.amount) OVER (ORDER BY orders.ordered_at)}]}
      - name: two_tables
        expression: {dialects: [{dialect: ANSI_SQL, expression: SUM(orders.amount * customers.weight)}]}
    custom_extensions: [{vendor_name: SALESFORCE, data: '{}'}]
`
