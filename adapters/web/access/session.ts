import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { cookieNames } from './cookie-names.ts'
import type { Seal } from './seal.ts'

/** How long a session lasts without the address being opened anew. */
const sessionDays = 30

const sessionSchema = z.strictObject({ person: z.uuid(), until: z.number() })

/** The id of the person whose session the request carries, or null. */
export function sessionPerson(c: Context, seal: Seal, now: Date): string | null {
  const sealed = getCookie(c, cookieNames(c).session)
  const opened = sealed === undefined ? null : seal.open('session', sealed)
  if (opened === null) return null
  const session = sessionSchema.parse(JSON.parse(opened))
  return session.until > now.getTime() ? session.person : null
}

/** Begins a session; somebody who had one stays the same person. */
export function beginSession(c: Context, seal: Seal, now: Date): void {
  const maxAge = sessionDays * 24 * 60 * 60
  const session = {
    person: sessionPerson(c, seal, now) ?? randomUUID(),
    until: now.getTime() + maxAge * 1000,
  }
  setCookie(c, cookieNames(c).session, seal.close('session', JSON.stringify(session)), {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge,
  })
}
