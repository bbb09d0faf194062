import { aliased, quoteIdentifier } from '../sql-text.ts'
import type { Aggregate, SimplePlan } from './aggregates.ts'

/** The aggregates of one statement, each written once however many metrics are made of it. */
export interface AggregateList {
  /** References to the aggregate's columns. */
  add(plan: SimplePlan): Aggregate
  /** The SELECT list of all that was added. */
  columns(): readonly string[]
}

/** An empty list; `write` gives an aggregate's SQL. */
export function createAggregateList(write: (plan: SimplePlan) => Aggregate): AggregateList {
  const known = new Map<string, Aggregate>()
  const columns: string[] = []
  const put = (sql: string, column: string) => {
    columns.push(aliased(sql, column))
    return quoteIdentifier(column)
  }
  return {
    columns: () => columns,
    add(plan) {
      const key = JSON.stringify([plan.metric.name, plan.filters])
      const earlier = known.get(key)
      if (earlier !== undefined) return earlier
      const { value, n, sd } = write(plan)
      const prefix = `a${known.size}`
      const aggregate = {
        value: put(value, `${prefix}_value`),
        n: put(n, `${prefix}_n`),
        ...(sd !== undefined && { sd: put(sd, `${prefix}_sd`) }),
      }
      known.set(key, aggregate)
      return aggregate
    },
  }
}
