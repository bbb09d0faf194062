import type { Catalog } from '../metrics/catalog.ts'
import type { MetricQuery, QueryResult } from '../metrics/query.ts'

/** What a source answered, and the instant (ISO) at which it was asked. */
export interface Answer {
  readonly result: QueryResult
  readonly at: string
}

/** Answers that many monitors ask for in the same moment: the same question about the same data is asked once. */
export interface SharedAnswers {
  /** The answer, at most `keptMs` old; a fault is shared like one. `catalog` says how far the source's data reaches. */
  answer(workspace: string, query: MetricQuery, catalog: Catalog): Promise<Answer>
}

/** So long an answer serves the next who asks: a source that is down is not waited for by each of them. */
const keptMs = 10_000
/** Answers that are held; with more the oldest go. */
const mostKept = 500

export function createSharedAnswers(house: {
  ask(workspace: string, query: MetricQuery): Promise<QueryResult>
  /** What changes when a source is read in another way. */
  stamp(workspace: string, source: string): Promise<string>
  /** The present instant, ISO. */
  now(): string
}): SharedAnswers {
  const kept = new Map<string, { readonly at: string; readonly result: Promise<QueryResult> }>()
  return {
    async answer(workspace, query, catalog) {
      const data = catalog.models.flatMap(({ source, name, rows, time }) =>
        source === query.source ? [[name, rows, time?.range]] : [],
      )
      const key = JSON.stringify([workspace, query, data, await house.stamp(workspace, query.source)])
      const at = house.now()
      for (const [old, { at: asked }] of kept) if (!isFresh(asked, at)) kept.delete(old)
      const found = kept.get(key)
      if (found !== undefined) return { result: await found.result, at: found.at }
      const result = house.ask(workspace, query)
      const [oldest] = kept.keys()
      if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest)
      kept.set(key, { at, result })
      return { result: await result, at }
    },
  }
}

/** A clock that was put back makes nothing fresh for ever. */
function isFresh(asked: string, now: string): boolean {
  return Math.abs(Date.parse(now) - Date.parse(asked)) <= keptMs
}
