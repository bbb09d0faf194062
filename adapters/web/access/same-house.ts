import { isIP } from 'node:net'
import type { Context } from 'hono'

/**
 * Whether the request names this house as its host. A page elsewhere can point a domain of its own at loopback
 * (DNS rebinding) but cannot make the browser send an address or `localhost` for it.
 */
export function knownHost(c: Context, configured: string): boolean {
  const host = c.req.header('host')?.toLowerCase()
  if (host === undefined) return false
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  return name === 'localhost' || name === configured.toLowerCase() || isIP(name) !== 0
}

/** Whether a request that changes something comes from a page of this house and no other (CSRF). */
export function fromHere(c: Context): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return c.req.header('sec-fetch-site') === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')?.toLowerCase()
}
