import type { Grain } from '../query.ts'

/** Where databases differ. Every function takes and gives SQL text. */
export interface Dialect {
  /** The first day of the period a wall-time value falls in, as a DATE; weeks start on Monday. */
  period(sql: string, grain: Grain): string
  /** A day written `YYYY-MM-DD`. */
  day(parameter: string): string
  /** The value as text, as number and as truth value, NULL where it is none; used to compare with a parameter. */
  text(sql: string): string
  number(sql: string): string
  truth(sql: string): string
  /** A column read as truth value; a value that is none is an error. */
  strictTruth(sql: string): string
  float(sql: string): string
  median(sql: string): string
  /** The sample standard deviation. */
  deviation(sql: string): string
  /** One value of a group in which all should be equal, always the same one. */
  oneOf(sql: string): string
}
