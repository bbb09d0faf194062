import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { repository } from '../../architecture/source-tree.ts'

const file = resolve(repository, '../shared/specs/openai-openapi.json')
const bodies = { '/responses': 'CreateResponse', '/chat/completions': 'CreateChatCompletionRequest' }

/** OpenAI's own description of its API is not part of a public clone. */
export const hasDescription = existsSync(file)

/** What is wrong with the body of a request by OpenAI's own description; null where nothing is. */
export function bodyFaults(path: keyof typeof bodies, body: unknown): string | null {
  compiled ??= compile()
  const valid = compiled.getSchema(`openai#/components/schemas/${bodies[path]}`)
  if (valid === undefined) throw new RangeError(`no description of ${path}`)
  return valid(body) === true ? null : compiled.errorsText(valid.errors)
}

let compiled: Ajv2020 | null = null

function compile(): Ajv2020 {
  const { components } = withoutBareNullable(JSON.parse(readFileSync(file, 'utf8'))) as { components: object }
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false })
  formats.default(ajv)
  return ajv.addSchema({ $id: 'openai', components })
}

function withoutBareNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBareNullable)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => name !== 'nullable' || 'type' in value)
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutBareNullable(inner)]))
}
