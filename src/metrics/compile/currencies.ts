import { AppError } from '../../errors.ts'
import { currencyColumn } from './aggregates.ts'
import type { Leaf } from './block.ts'

/** A metric's money as rows say it. */
export interface CurrencyColumns {
  readonly metric: string
  readonly least: string
  readonly most: string
}

/** The columns to look at before an answer is given. */
export function currencyColumns(leaves: readonly Leaf[]): readonly CurrencyColumns[] {
  return leaves
    .filter(({ plan, denominator }) => denominator === undefined && currencyColumn(plan.metric) !== undefined)
    .map(({ plan, prefix }) => ({
      metric: plan.metric.name,
      least: `${prefix}_leastCurrency`,
      most: `${prefix}_mostCurrency`,
    }))
}

/**
 * Amounts of two currencies in one group are no amount: throws `currency_mixed` with the metric's `name`, the
 * currencies `found` (`?` for a row that says none) and the `column` to group by.
 */
export function refuseMixedCurrencies(
  columns: readonly CurrencyColumns[],
  rows: readonly Record<string, unknown>[],
): void {
  for (const { metric, least, most } of columns) {
    if (rows.every((row) => row[least] === row[most])) continue
    const found = new Set(rows.flatMap((row) => [row[least], row[most]]).filter((one) => one !== null))
    throw new AppError('currency_mixed', { name: metric, found: [...found].sort().join(', ') })
  }
}
