import type { Reading } from '../evidence/reading.ts'
import type { Tools } from '../tools.ts'

/** The same tools, but a query that was asked before is answered by the readings it gave then: methods share what they read. */
export function askOnce(tools: Tools): Tools {
  const known = new Map<string, Promise<readonly Reading[]>>()
  return {
    ...tools,
    query(query) {
      const key = JSON.stringify(query)
      const found = known.get(key) ?? tools.query(query)
      known.set(key, found)
      return found
    },
  }
}
