import type { Span } from './span.ts'

/** One word of a text with the forms it is compared by. */
export interface Word extends Span {
  /** Lower case, with diacritics. */
  readonly raw: string
  /** Lower case, without diacritics. */
  readonly folded: string
  /** Folded and without an English plural ending. */
  readonly stem: string
}
