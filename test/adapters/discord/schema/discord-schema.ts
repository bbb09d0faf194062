import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { z } from 'zod'
import { handChecks } from './hand-checks.ts'
import type { SentRequest } from './sent-request.ts'

const file = new URL('../../../../../shared/specs/discord-openapi.json', import.meta.url)

/** Whether Discord's own description of its API is here; a public clone does not have it. */
export const hasDiscordSchema = existsSync(file)
export const whyNot = 'skipped: ../shared/specs/discord-openapi.json is not here'

export interface DiscordSchema {
  /** What is wrong with a request, each named; none where Discord would take it. */
  problemsOf(request: SentRequest): readonly string[]
}

const looseSchema = z.record(z.string(), z.unknown())
const documentSchema = z.object({
  paths: z.record(z.string(), looseSchema),
  components: z.object({ schemas: z.record(z.string(), looseSchema) }),
})
type Document = z.infer<typeof documentSchema>

/** Loads the description; each path's schema is compiled when it is first asked for. */
export async function loadDiscordSchema(): Promise<DiscordSchema> {
  const document = withoutUnknownKeys(documentSchema.parse(JSON.parse(await readFile(file, 'utf8'))))
  const ajv = new Ajv2020({ strict: false, allErrors: false, formats })
  ajv.addSchema(document, 'discord')
  const compiled = new Map<string, ValidateFunction>()

  function validatorFor(method: string, path: string): ValidateFunction | string {
    const template = templateFor(document, method, path)
    if (template === null) return `Discord has no ${method} ${path}`
    const key = `${method} ${template}`
    const known = compiled.get(key)
    if (known !== undefined) return known
    const place = [
      'paths',
      template,
      method.toLowerCase(),
      'requestBody',
      'content',
      'application/json',
      'schema',
    ]
    const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    const made = ajv.compile({ $ref: `discord#/${pointer.join('/')}` })
    compiled.set(key, made)
    return made
  }

  return {
    problemsOf({ method, path, body, files = [] }) {
      const byHand = handChecks({ method, path, body, files })
      if (body === undefined || body === null) return byHand
      const validate = validatorFor(method, path)
      if (typeof validate === 'string') return [validate, ...byHand]
      const valid = validate(body)
      const errors = valid ? [] : (validate.errors ?? [])
      return [...errors.map(({ instancePath, message }) => `${instancePath}: ${message}`), ...byHand]
    },
  }
}

const formats = {
  snowflake: /^\d{1,20}$/u,
  nonce: /^.{0,25}$/su,
  int32: true,
  int64: true,
  double: true,
  uri: /^[a-z][a-z0-9+.-]*:\/\/\S+$/iu,
  'date-time': true,
} as const

/** The path of the description that a request goes to; literal parts go before parameters. */
function templateFor(document: Document, method: string, path: string): string | null {
  const parts = path.split('?')[0]?.split('/') ?? []
  const fitting = Object.keys(document.paths).filter((template) => {
    const wanted = template.split('/')
    return (
      document.paths[template]?.[method.toLowerCase()] !== undefined &&
      wanted.length === parts.length &&
      wanted.every((part, at) => part.startsWith('{') || part === parts[at])
    )
  })
  const literal = (template: string) => template.split('/').filter((part) => !part.startsWith('{')).length
  return fitting.toSorted((a, b) => literal(b) - literal(a))[0] ?? null
}

/** The description itself lets unknown keys pass, which Discord ignores: a slip of ours. */
function withoutUnknownKeys(document: Document): Document {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => {
    const plain = schema.properties !== undefined && schema.allOf === undefined && schema.oneOf === undefined
    const closed = plain && schema.additionalProperties === undefined && name.includes('Request')
    return [name, closed ? { ...schema, additionalProperties: false } : schema] as const
  })
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } }
}
