/** Spend, clicks and conversions of advertisements, with ratios of every kind. */
export const advertising = `
models:
  - name: ads
    agg_time_dimension: day
    columns:
      - {name: ad, entity: {type: primary, name: ad}}
      - {name: day, granularity: day, dimension: {type: time}}
      - {name: device, dimension: {type: categorical}}
    metrics:
      - {name: spend, type: simple, agg: sum, expr: spend}
      - {name: budget, type: simple, agg: sum, expr: budget}
      - {name: average_spend, type: simple, agg: average, expr: spend}
      - {name: conversions, type: simple, agg: sum, expr: conversions}
      - {name: buyers, type: simple, agg: count_distinct, expr: ad}
      - {name: clicks, type: simple, agg: sum, expr: clicks, config: {meta: {unit: count}}}
      - {name: impressions, type: simple, agg: sum, expr: impressions, config: {meta: {unit: count}}}
      - {name: cost_per_conversion, type: ratio, numerator: spend, denominator: conversions}
      - name: mobile_cost
        type: ratio
        numerator: {name: spend, filter: "{{ Dimension('device') }} = 'mobile'"}
        denominator: conversions
      - {name: spent_share, type: ratio, numerator: spend, denominator: budget}
      - {name: kept_share, type: derived, expr: 1 - spent, input_metrics: [{name: spent_share, alias: spent}]}
      - name: yield_before
        type: derived
        expr: cost - spent
        input_metrics: [{name: cost_per_conversion, alias: cost}, {name: spent_share, alias: spent}]
      - {name: click_rate, type: ratio, numerator: clicks, denominator: impressions}
      - {name: cost_per_buyer, type: ratio, numerator: spend, denominator: buyers}
      - {name: cost_of_average, type: ratio, numerator: average_spend, denominator: conversions}
      - {name: cost_by_visits, type: ratio, numerator: spend, denominator: visits}
  - name: visits
    columns:
      - {name: visit, entity: {type: primary, name: visit}}
    metrics:
      - {name: visits, type: simple, agg: count}
`

export const advertisingTables = `
CREATE TABLE ads (ad INTEGER, day DATE, device VARCHAR(20), spend DECIMAL(12,2), budget INTEGER, conversions INTEGER,
  clicks INTEGER, impressions INTEGER);
INSERT INTO ads VALUES
  (1, '2024-01-01', 'mobile', 10, 100, 1, 5, 100),
  (2, '2024-01-02', 'mobile', 30, 40, 3, 9, 300),
  (3, '2024-01-03', 'desktop', 5, 10, 2, 2, 50),
  (4, '2024-01-04', 'desktop', 4, 10, 0, 1, 20);
CREATE TABLE visits (visit INTEGER);
INSERT INTO visits VALUES (1), (2);
`
