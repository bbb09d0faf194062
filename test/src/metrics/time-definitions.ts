/** Payments by day, balances, and every kind of metric over time. */
export const payments = `
models:
  - name: payments
    agg_time_dimension: paid_on
    columns:
      - {name: id, entity: {type: primary, name: payment}}
      - {name: account, entity: {type: foreign, name: account}}
      - {name: paid_on, granularity: day, dimension: {type: time}}
      - {name: due_on, granularity: day, dimension: {type: time}}
      - {name: channel, dimension: {type: categorical}}
      - {name: amount}
      - {name: money}
    metrics:
      - {name: paid, type: simple, agg: sum, expr: amount}
      - {name: payments, type: simple, agg: count}
      - {name: payers, type: simple, agg: count_distinct, expr: account}
      - {name: mean_paid, type: simple, agg: average, expr: amount}
      - {name: due, type: simple, agg: sum, expr: amount, agg_time_dimension: due_on}
      - {name: paid_in_money, type: simple, agg: sum, expr: amount, config: {meta: {currency_column: money}}}
      - {name: paid_each_day, type: simple, agg: sum, expr: amount, join_to_timespine: true, fill_nulls_with: 0}
      - {name: paid_to_date, type: cumulative, input_metric: paid}
      - {name: paid_two_days, type: cumulative, input_metric: paid, window: 2 days}
      - {name: paid_this_month, type: cumulative, input_metric: paid, grain_to_date: month, period_agg: last}
      - {name: payers_two_days, type: cumulative, input_metric: {name: payers}, window: 2 days, period_agg: average}
      - {name: mean_two_days, type: cumulative, input_metric: mean_paid, window: 2 days}
      - {name: money_to_date, type: cumulative, input_metric: paid_in_money}
      - {name: middle_paid, type: simple, agg: median, expr: amount}
      - {name: middle_two_days, type: cumulative, input_metric: middle_paid, window: 2 days}
      - name: growth
        type: derived
        expr: paid - before
        input_metrics: [paid, {name: paid, alias: before, offset_window: 1 month}]
      - name: week_before
        type: derived
        expr: before
        input_metrics: [{name: paid, alias: before, offset_window: 7 days}]
      - name: start_of_month
        type: derived
        expr: paid
        input_metrics: [{name: paid, offset_to_grain: month}]
      - name: shop_share
        type: ratio
        numerator: {name: paid, filter: "{{ Dimension('payment__channel') }} = 'shop'"}
        denominator: {name: paid}
      - name: paid_per_open_account
        type: ratio
        numerator: paid
        denominator: accounts
      - {name: paid_in_february, type: simple, agg: sum, expr: amount, filter: "{{ TimeDimension('metric_time', 'month') }} = '2024-02-01'"}
      - {name: paid_by_seven, type: simple, agg: sum, expr: amount, filter: "{{ Entity('account') }} = 7"}
  - name: balances
    agg_time_dimension: day
    columns:
      - {name: account, entity: {type: foreign, name: account}}
      - {name: day, granularity: day, dimension: {type: time}}
      - {name: balance}
    metrics:
      - {name: balance, type: simple, agg: sum, expr: balance, non_additive_dimension: {name: day, window_choice: max}}
      - {name: first_balance, type: simple, agg: sum, expr: balance, non_additive_dimension: {name: day, window_agg: min}}
      - {name: last_of_each, type: simple, agg: sum, expr: balance, non_additive_dimension: {name: day, window_agg: max, group_by: [account]}}
  - name: accounts
    columns:
      - {name: number, entity: {type: primary, name: account}}
      - {name: branch, entity: {type: foreign, name: branch}}
      - {name: kind, dimension: {type: categorical}}
    metrics:
      - {name: accounts, type: simple, agg: count}
  - name: branches
    columns:
      - {name: code, entity: {type: unique, name: branch}}
      - {name: region, entity: {type: foreign, name: region}}
      - {name: city, dimension: {type: categorical}}
  - name: regions
    columns:
      - {name: code, entity: {type: primary, name: region}}
      - {name: country, dimension: {type: categorical}}
`

export const paymentTables = `
CREATE TABLE payments (id INTEGER, account INTEGER, paid_on DATE, due_on DATE, channel VARCHAR(20),
  amount INTEGER, money VARCHAR(3));
INSERT INTO payments VALUES
  (1, 7, '2024-01-30', '2024-01-31', 'shop', 10, 'VND'),
  (2, 8, '2024-01-31', '2024-02-01', 'web', 20, 'VND'),
  (3, 7, '2024-02-01', '2024-02-01', 'shop', 40, 'VND'),
  (4, 7, '2024-02-03', '2024-02-03', 'web', 80, 'USD'),
  (5, 9, '2024-03-01', '2024-03-01', 'web', 160, 'VND');
CREATE TABLE balances (account INTEGER, day DATE, balance INTEGER);
INSERT INTO balances VALUES
  (7, '2024-01-30', 100), (8, '2024-01-30', 5), (7, '2024-01-31', 110), (8, '2024-01-31', 6),
  (7, '2024-02-10', 120), (8, '2024-02-09', 7);
CREATE TABLE accounts (number INTEGER, branch VARCHAR(5), kind VARCHAR(10));
INSERT INTO accounts VALUES (7, 'A', 'shop'), (8, 'B', 'person'), (9, 'A', 'person');
CREATE TABLE branches (code VARCHAR(5), region INTEGER, city VARCHAR(20));
INSERT INTO branches VALUES ('A', 1, 'Huế'), ('B', 2, 'Paris');
CREATE TABLE regions (code INTEGER, country VARCHAR(20));
INSERT INTO regions VALUES (1, 'Việt Nam'), (2, 'France');
`

/** Every hour of the days around both changes of clocks in 2024, as UTC without saying so. */
export const hours = `
models:
  - name: hours
    agg_time_dimension: moment
    columns:
      - {name: moment, granularity: day, dimension: {type: time, config: {meta: {stored_time: utc}}}}
    metrics:
      - {name: hours, type: simple, agg: count}
`
export const hourTable = `CREATE TABLE hours (moment TIMESTAMP); INSERT INTO hours VALUES ${[
  '2024-03-08',
  '2024-11-01',
]
  .flatMap((day) =>
    Array.from({ length: 120 }, (_, hour) => Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000),
  )
  .map((time) => `('${new Date(time).toISOString().slice(0, 19).replace('T', ' ')}')`)
  .join(', ')};`
