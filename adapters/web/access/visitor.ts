import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Language, languages } from '../../../src/locales/locale.ts'
import { words } from '../words.ts'
import { cookieNames } from './cookie-names.ts'

/** Who looks at the page, and how they read. */
export interface Visitor {
  readonly id: string
  readonly name: string
  /** Whether the name is their own choice. */
  readonly named: boolean
  readonly language: Language
  readonly timeZone?: string
}

export const longestName = 60
const yearOfSeconds = 365 * 24 * 60 * 60

/** The visitor of a request with a session. */
export function visitorOf(c: Context, person: string): Visitor {
  const names = cookieNames(c)
  const language = visitorLanguage(c)
  const name = getCookie(c, names.name)?.trim().slice(0, longestName) ?? ''
  const timeZone = getCookie(c, names.timeZone)
  return {
    id: person,
    name: name === '' ? words(language)('web.person.you') : name,
    named: name !== '',
    language,
    ...(timeZone !== undefined && isTimeZone(timeZone) ? { timeZone } : {}),
  }
}

/** The language asked for in the address, else chosen before, else the browser's first that the page speaks. */
export function visitorLanguage(c: Context): Language {
  return (
    known(c.req.query('lang')) ??
    known(getCookie(c, cookieNames(c).language)) ??
    (c.req.header('accept-language') ?? '')
      .split(',')
      .map((entry) => known(entry.trim().slice(0, 2).toLowerCase()))
      .find((language) => language !== undefined) ??
    'en'
  )
}

/** Keeps what the visitor chose. */
export function rememberChoice(c: Context, what: 'name' | 'language' | 'timeZone', value: string): void {
  setCookie(c, cookieNames(c)[what], value, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: yearOfSeconds,
  })
}

function known(language: string | undefined): Language | undefined {
  return languages.find((entry) => entry === language)
}

/** Whether the name is one of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** A name as it may be shown: on one line, and not endless. */
export function safeName(name: string): string {
  return name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, longestName)
}
