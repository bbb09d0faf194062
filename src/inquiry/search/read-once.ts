import type { Reading } from '../../evidence/reading.ts'
import type { MetricQueryInput } from '../../metrics/query.ts'
import type { SearchRequest, SearchScope } from './insight-search.ts'

/**
 * Asks the source once for each question: analyses share what they read, and a question about one of the figures in
 * `together` brings all of them, so that a table is gone over once a grouping and not once a figure.
 */
export function createReader(
  tools: SearchRequest['tools'],
  source: string,
  together: readonly string[],
): SearchScope['read'] {
  const known = new Map<string, Promise<readonly Reading[]>>()
  const ask = (query: Omit<MetricQueryInput, 'source'>) => {
    const key = JSON.stringify(query)
    const found = known.get(key) ?? tools.query({ source, ...query })
    known.set(key, found)
    return found
  }
  return async (query) => {
    const shared = query.limit === undefined && query.metrics.every((name) => together.includes(name))
    if (!shared) return ask(query)
    const { orderBy: _, ...rest } = query
    const readings = await ask({ ...rest, metrics: [...together] })
    return query.metrics.flatMap((name) => readings.filter((reading) => reading.metric === name))
  }
}
