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
  /** The key of OpenAI, or of another endpoint that asks for one; alone it is enough for OpenAI. */
  OPENAI_API_KEY: z.string().min(1).optional(),
  /** An OpenAI-compatible endpoint instead of OpenAI's own. */
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  OPENAI_API: z.enum(['responses', 'chat']).default('responses'),
  /** The model for everything; with OPENAI_MODEL_STRONG, the one that reads and probes. */
  OPENAI_MODEL: z.string().min(1).optional(),
  OPENAI_MODEL_STRONG: z.string().min(1).optional(),
  /** Tokens that a workspace may spend a day. */
  OPENAI_DAILY_TOKENS: z.coerce.number().int().positive().default(500_000),
  /** Seconds after which a task is done without the model. */
  OPENAI_TIMEOUT: z.coerce.number().positive().max(300).default(20),
})

const openAiUrl = 'https://api.openai.com/v1'
/** From the model list of openai 7.57: a small fast one, and one for drafting. */
const usualModels = { fast: 'gpt-6-luna', strong: 'gpt-6-sol' }

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
  /** The language model's endpoint; null where none is named, and everything works without. */
  readonly model: ModelConfig | null
  /** The environment without the model's key, for the options of adapters. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

export interface ModelConfig {
  readonly url: string
  readonly api: 'responses' | 'chat'
  readonly models: { readonly fast: string; readonly strong: string }
  readonly dailyTokens: number
  readonly timeoutMs: number
  /** The endpoint's key; null where it asks for none. */
  key(): string | null
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
    model: modelIn(parsed.data),
    environment: Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'OPENAI_API_KEY')),
  }
}

function modelIn(given: z.infer<typeof schema>): ModelConfig | null {
  const {
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: url,
    OPENAI_MODEL: model,
    OPENAI_MODEL_STRONG: strong,
  } = given
  if (key === undefined && url === undefined) return null
  // Another endpoint knows nothing of OpenAI's names.
  if (url !== undefined && url !== openAiUrl && model === undefined)
    throw new AppError('option_invalid', { option: 'OPENAI_MODEL' })
  return {
    url: url ?? openAiUrl,
    api: given.OPENAI_API,
    models: { fast: model ?? usualModels.fast, strong: strong ?? model ?? usualModels.strong },
    dailyTokens: given.OPENAI_DAILY_TOKENS,
    timeoutMs: given.OPENAI_TIMEOUT * 1000,
    key: () => key ?? null,
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
