import type { Language } from '../locales/locale.ts'
import type { TimeRange } from '../metrics/query.ts'
import type { Span } from './span.ts'

/** One calendar expression of a text ("last week", "12/9", "Q3") before its neighbours are looked at. */
export interface DateAtom extends Span {
  /** The last occurrence that has begun, whole even where it is not over; absent for what can only come. */
  readonly past?: TimeRange
  /** The next occurrence that is not over; absent for what can only have been. */
  readonly future?: TimeRange
  /** Without "by" or "since" it is a day to be ready by, not a period to look at. */
  readonly deadline?: true
  /** The same time a year before: said beside another period, it is what that one is held against. */
  readonly yearBefore?: true
  /** Day and month could be exchanged. */
  readonly ambiguous?: true
}

export interface DateContext {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly language: Language
}

/** A pattern over folded text and what its match means; null when it is no date after all. */
export interface DateRule {
  readonly pattern: RegExp
  read(match: RegExpMatchArray, context: DateContext): Omit<DateAtom, keyof Span> | null
}
