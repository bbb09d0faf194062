import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod'
import type { z } from 'zod'

/** A zod object as the strict JSON schema that endpoints constrain an answer by. */
export function answerSchema(answer: z.ZodObject, name: string): Record<string, unknown> {
  return plain(zodTextFormat(answer, name).schema)
}

/** The arguments of a tool, likewise. */
export function toolSchema(input: z.ZodObject, name: string): Record<string, unknown> {
  return plain(zodResponseFormat(input, name).json_schema.schema ?? {})
}

/** Without patterns beside a format, which only say the format again, and which some endpoints cannot compile. */
function plain(schema: Record<string, unknown>): Record<string, unknown> {
  const { pattern, ...rest } = schema
  const kept = pattern === undefined || schema.format !== undefined ? rest : schema
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, cleaned(value)]))
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned)
  return typeof value === 'object' && value !== null ? plain(value as Record<string, unknown>) : value
}
