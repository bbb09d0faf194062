import type { RowParts } from './aggregates.ts'
import type { Leaf } from './block.ts'
import type { Dialect } from './dialect.ts'
import type { Question } from './question.ts'
import { rowParts } from './row-parts.ts'
import type { Scope } from './scope.ts'

/** What a leaf reads of each row, as a SELECT list of an inner statement. */
export function rowColumns(question: Question, { plan, prefix }: Leaf, scope: Scope): readonly string[] {
  const { quote } = question.dialect
  const { expression, currency } = rowParts(question, plan, scope)
  return [
    `${expression} AS ${quote(`${prefix}_x`)}`,
    ...(currency === undefined ? [] : [`${currency} AS ${quote(`${prefix}_money`)}`]),
  ]
}

/** The same, as an outer statement reads it. */
export function rowReferences({ prefix }: Leaf, hasCurrency: boolean, { quote }: Dialect): RowParts {
  return {
    expression: quote(`${prefix}_x`),
    ...(hasCurrency && { currency: quote(`${prefix}_money`) }),
  }
}
