import type { Grain } from '../query.ts'

/** How a column holds its times: wall times of the business, UTC without saying so, or instants with a zone. */
export type StoredTime = 'wall' | 'utc' | 'instant'

/** What a group's rows are put together by; a share `p` of the ordered values lies below a percentile. */
export type AggregateCall =
  | { readonly call: 'sum' | 'avg' | 'min' | 'max' | 'count' | 'count_distinct' }
  /** The sample standard deviation. */
  | { readonly call: 'deviation' }
  | { readonly call: 'percentile'; readonly p: number; readonly discrete: boolean }

/** Where databases differ. Every function takes and gives SQL text. */
export interface Dialect {
  readonly name: 'duckdb' | 'postgres' | 'mysql' | 'sqlite'
  /** A name as SQL writes it, whatever characters it holds. */
  quote(name: string): string
  /** A table as the FROM clause writes it; `schema.table` is one in that schema. */
  table(name: string): string
  /** Stands for the parameter of this number, counted from one. */
  placeholder(number: number): string
  /** Placeholders carry no number, so a parameter is handed over as often as it is written. */
  readonly positional: boolean
  /** A time column as wall time in an IANA zone. */
  wallTime(sql: string, stored: StoredTime, zone: string): string
  /** The first day of the period a wall time falls in, as a day; weeks start on Monday. */
  period(sql: string, grain: Grain): string
  /** A parameter written `YYYY-MM-DD` as a day that days and wall times compare with. */
  day(parameter: string): string
  /** A day so many days or months later; both are whole numbers in SQL. */
  laterBy(day: string, count: string, unit: 'day' | 'month'): string
  /** A day as the driver should hand it over. */
  shownDay(sql: string): string
  /** The value as text, as number and as truth value, NULL where it is none; used to compare with a parameter. */
  text(sql: string): string
  number(sql: string): string
  truth(sql: string): string
  /** A column read as truth value; a value that is none is an error where the database can say so. */
  strictTruth(sql: string): string
  /** True where two values differ or one of them is not there. */
  differs(left: string, right: string): string
  /** A truth value as 1 and 0. */
  zeroOne(sql: string): string
  float(sql: string): string
  /** Throws `metric_unsupported` with `name` for a call the database does not have. */
  aggregate(call: AggregateCall, sql: string, condition?: string): string
  /** One value of a group in which all should be equal, always the same one. */
  oneOf(sql: string): string
  /** The least of numbers that are all there. */
  least(numbers: readonly string[]): string
  /** What GROUP BY names so that texts that differ only in case stay apart. */
  groupKey(sql: string): string
  /** An entry of ORDER BY with empty values last. */
  order(sql: string, descending: boolean): string
}
