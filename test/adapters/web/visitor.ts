import { request } from 'node:http'
import type { WebAdapter } from '../../../adapters/web/index.ts'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export interface Ask {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Asks as any program could, with whatever headers, `Host` included. */
export function ask(origin: string, path: string, options: Ask = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const sent = request(
      { agent: false, hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(options.body)
  })
}

/** The cookies a reply sets, to be sent back. */
export function cookiesOf(reply: Reply): string {
  const set = reply.headers['set-cookie'] ?? []
  return [set]
    .flat()
    .map((cookie) => cookie?.split(';')[0] ?? '')
    .join('; ')
}

/** Somebody who was let in: asks with a session and from the page's own origin. */
export async function letIn(
  web: WebAdapter,
  language = 'en',
): Promise<(path: string, options?: Ask) => Promise<Reply>> {
  const { origin, pathname, search } = new URL(web.url)
  const cookie = cookiesOf(await ask(origin, pathname + search))
  return (path, options = {}) =>
    ask(origin, path, {
      ...options,
      headers: { cookie, origin, 'accept-language': language, ...options.headers },
    })
}

/** A form as browsers encode it by default. */
export function formOf(fields: Readonly<Record<string, string | readonly string[]>>): Ask {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one)
  }
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  }
}
