import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

/** A call of the Web API as it arrived. */
export interface Call {
  readonly method: string
  readonly token: string
  readonly args: Readonly<Record<string, unknown>>
}

/** Reads a call: a form whose structured fields are JSON, as Slack's own client sends it. */
export async function parseCall(request: IncomingMessage, path: string): Promise<Call> {
  const body = await text(request)
  const type = request.headers['content-type'] ?? ''
  const given: Record<string, unknown> = type.includes('json')
    ? JSON.parse(body)
    : type.includes('urlencoded')
      ? Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, field(value)]))
      : {}
  const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1]
  return { method: path.replace(/^\/api\//u, ''), token: bearer ?? String(given.token ?? ''), args: given }
}

function field(value: string): unknown {
  if (!/^[[{]/u.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
