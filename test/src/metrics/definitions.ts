/** The example of facts/metrics.md. */
export const webTraffic = `
models:
  - name: web_traffic_daily
    semantic_model: {enabled: true}
    agg_time_dimension: date
    columns:
      - {name: row_id, entity: {type: primary, name: web_row}}
      - {name: date, granularity: day, dimension: {type: time}}
      - {name: device, dimension: {type: categorical, label: Device}}
    metrics:
      - {name: sessions, type: simple, label: Sessions, agg: sum, expr: sessions}
      - {name: engaged_sessions, type: simple, label: Engaged sessions, agg: sum, expr: engaged_sessions}
      - {name: engagement_rate, type: ratio, label: Engagement rate, numerator: engaged_sessions, denominator: sessions}
      - name: bounce_rate
        type: derived
        label: Bounce rate
        expr: 1 - engagement_rate
        input_metrics: [{name: engagement_rate}]
        config: {meta: {unit: ratio, favorable: down, min_denominator: 100, synonyms: ["tỷ lệ thoát"], label_vi: "Tỷ lệ thoát (bounce rate)"}}
`

/** Orders of customers, with every kind of aggregate. */
export const shop = `
models:
  - name: orders
    agg_time_dimension: ordered_at
    columns:
      - {name: order_id, entity: {type: primary, name: order}}
      - {name: customer_id, entity: {type: foreign, name: customer}}
      - {name: product_id, entity: {type: foreign, name: product}}
      - {name: ordered_at, granularity: day, dimension: {type: time}}
      - {name: device, dimension: {type: categorical}}
      - {name: paid, dimension: {type: categorical}}
      - {name: size, expr: "CASE WHEN amount >= 100 THEN 'big' ELSE 'small' END", dimension: {type: categorical}}
      - {name: amount}
    metrics:
      - {name: orders, type: simple, agg: count}
      - {name: amounts_known, type: simple, agg: count, expr: amount}
      - {name: revenue, type: simple, agg: sum, expr: amount, config: {meta: {unit: currency, currency: VND, behaviour: true}}}
      - {name: average_amount, type: simple, agg: average, expr: amount}
      - {name: least, type: simple, agg: min, expr: amount}
      - {name: most, type: simple, agg: max, expr: amount}
      - {name: middle, type: simple, agg: median, expr: amount}
      - {name: customers_buying, type: simple, agg: count_distinct, expr: customer_id}
      - {name: paid_orders, type: simple, agg: sum_boolean, expr: paid}
      - {name: double_amount, type: simple, agg: sum, expr: amount * 2}
      - {name: mobile_revenue, type: simple, agg: sum, expr: amount, filter: "{{ Dimension('device') }} = 'mobile'"}
      - {name: hue_revenue, type: simple, agg: sum, expr: amount, filter: "{{ Dimension('customer__province') }} = 'Huế'"}
      - {name: order_value, type: ratio, numerator: revenue, denominator: orders}
      - {name: paid_rate, type: ratio, numerator: paid_orders, denominator: orders}
      - {name: mobile_paid_rate, type: ratio, numerator: paid_orders, denominator: orders, filter: "{{ Dimension('device') }} = 'mobile'"}
      - {name: unpaid_rate, type: derived, expr: 1 - rate, input_metrics: [{name: paid_rate, alias: rate}]}
      - {name: desktop_revenue, type: derived, expr: revenue - mobile_revenue, input_metrics: [{name: revenue}, {name: mobile_revenue}]}
      - {name: odd, type: derived, expr: "-(revenue + 10) * 2 / (orders - orders)", input_metrics: [{name: revenue}, {name: orders}]}
  - name: customers
    table: customer_list
    columns:
      - {name: id, entity: {type: primary, name: customer}}
      - {name: province, dimension: {type: categorical}}
      - {name: title, dimension: {type: categorical}}
    metrics:
      - {name: customers, type: simple, agg: count}
  - name: products
    columns:
      - {name: id, entity: {type: unique, name: product}}
      - {name: title, dimension: {type: categorical}}
`

export const shopTables = `
CREATE TABLE orders (order_id INTEGER, customer_id INTEGER, product_id INTEGER, ordered_at TIMESTAMP, device VARCHAR(20),
  paid BOOLEAN, amount DECIMAL(12,2));
INSERT INTO orders VALUES
  (1, 1, 1, '2024-01-01 00:00:00', 'mobile', TRUE, 10.50),
  (2, 1, 2, '2024-01-07 23:59:59', 'desktop', FALSE, 100),
  (3, 2, 1, '2024-01-08 00:00:00', 'mobile', TRUE, 30),
  (4, 3, 2, '2024-01-31 23:59:59.5', NULL, NULL, NULL),
  (5, 9, 1, '2024-04-02 12:00:00', 'desktop', TRUE, 200),
  (6, NULL, 1, NULL, 'tablet', FALSE, 7);
CREATE TABLE customer_list (id INTEGER, province VARCHAR(20), title VARCHAR(20));
INSERT INTO customer_list VALUES (1, 'Huế', 'Ms'), (2, 'Hà Nội', 'Mr'), (3, 'Huế', 'Mr'), (1, 'Huế', 'Ms');
CREATE TABLE products (id INTEGER, title VARCHAR(20));
INSERT INTO products VALUES (1, 'Tea'), (2, 'Coffee');
`
