import { z } from 'zod'
import { AppError } from './errors.ts'

const sourceVariable = /^VISAO_SOURCE_([A-Z0-9_]+)_URL$/

const schema = z.object({
  /** Where the default store and the files lie. */
  VISAO_DATA: z.string().min(1).default('data/local'),
  /** Where the sample shop is made; `off` leaves it out. */
  VISAO_SAMPLE: z.string().min(1).default('data/sample'),
  /** PostgreSQL instead of the file, when set. */
  DATABASE_URL: z.string().min(1).optional(),
  /** The workspace's time zone: what day it is today. */
  VISAO_TIME_ZONE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('error'),
})

/** The shared environment, parsed once. */
export interface Config {
  readonly dataFolder: string
  readonly sampleFolder: string | null
  readonly databaseUrl: string | null
  readonly timeZone: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Live databases by their names: `VISAO_SOURCE_SHOP_URL` (and `..._DEFINITIONS`, a file's path, and `..._WORKSPACE`) name `shop`. */
  readonly sources: readonly {
    readonly name: string
    /** A reference; the address itself is handed out by `sourceSecret` alone. */
    readonly url: string
    readonly definitions: string | null
    /** The one workspace that may ask it. */
    readonly workspace: string
  }[]
  /** What `env:VISAO_SOURCE_SHOP_URL` stands for; no other variable can be referred to. */
  sourceSecret(reference: string): string | null
  /** The environment as it is, for the options of adapters. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Reads the configuration. Throws `AppError` `option_invalid` naming the variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success)
    throw new AppError(
      'option_invalid',
      { option: String(parsed.error.issues[0]?.path[0] ?? '') },
      parsed.error,
    )
  const { VISAO_DATA, VISAO_SAMPLE, DATABASE_URL, VISAO_TIME_ZONE, LOG_LEVEL } = parsed.data
  const timeZone = VISAO_TIME_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!isTimeZone(timeZone)) throw new AppError('option_invalid', { option: 'VISAO_TIME_ZONE' })
  return {
    dataFolder: VISAO_DATA,
    sampleFolder: VISAO_SAMPLE === 'off' ? null : VISAO_SAMPLE,
    databaseUrl: DATABASE_URL ?? null,
    timeZone,
    logLevel: LOG_LEVEL,
    sources: sourcesIn(given),
    sourceSecret: (reference) => {
      const variable = /^env:(.+)$/.exec(reference)?.[1] ?? ''
      return sourceVariable.test(variable) ? (given[variable] ?? null) : null
    },
    environment: given,
  }
}

function sourcesIn(given: Readonly<Record<string, string | undefined>>): Config['sources'] {
  return Object.keys(given)
    .sort()
    .flatMap((variable) => {
      const name = sourceVariable.exec(variable)?.[1]
      if (name === undefined) return []
      const definitions = given[`VISAO_SOURCE_${name}_DEFINITIONS`] ?? null
      const workspace = given[`VISAO_SOURCE_${name}_WORKSPACE`] ?? 'local'
      return [{ name: name.toLowerCase(), url: `env:${variable}`, definitions, workspace }]
    })
}

/** A zone by its name; an offset such as `+07:00` knows no daylight saving, and databases read it in ways of their own. */
function isTimeZone(name: string): boolean {
  try {
    if (!/^[A-Za-z]/.test(name)) return false
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
