import type { Usage } from '../model.ts'
import type { WireCall, WireRequest, WireResult } from '../wire.ts'

/** What came over the wire in either form. */
export interface Heard {
  readonly text: string
  readonly refused: boolean
  /** Cut off at a limit, or by a filter. */
  readonly cut: boolean
  readonly calls: readonly WireCall[]
  readonly usage: Usage
}

/** Characters of an answer that anybody could want. */
const mostCharacters = 40_000

/** What an endpoint's words come to; the answer is parsed strictly. */
export function concluded({ text, refused, cut, calls, usage }: Heard, request: WireRequest): WireResult {
  if (refused) return { kind: 'refused', usage }
  if (cut || text.length > mostCharacters) return { kind: 'incomplete', usage }
  if (calls.length > 0) return { kind: 'calls', calls, usage }
  if (text.trim() === '') return { kind: 'incomplete', usage }
  const parsed = request.answer.safeParse(jsonIn(text))
  return parsed.success ? { kind: 'answered', answer: parsed.data, usage } : { kind: 'not_parsed', usage }
}

/** The JSON of an answer; small models like to put a fence of their own around it. */
function jsonIn(text: string): unknown {
  const bare = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/u.exec(text)?.[1] ?? text
  try {
    return JSON.parse(bare)
  } catch {
    return undefined
  }
}
