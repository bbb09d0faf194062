import { z } from 'zod'
import { type Actor, actorSchema } from '../../src/conversation/inbound.ts'
import { AppError } from '../../src/errors.ts'

const text = z.string()
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

const common = {
  thread: z.string().min(1).optional(),
  actor: z.union([z.string().min(1), actorSchema]).optional(),
  id: z.string().min(1).optional(),
}

/** One line of the machine mode, by what it holds. */
const turnLineSchema = z.union([
  z.strictObject({ ...common, choose: z.union([text.min(1), z.array(text.min(1)).min(1)]) }),
  z.strictObject({ ...common, submit: z.record(z.string(), value) }),
  z.strictObject({ ...common, file: text.min(1), text: text.optional() }),
  z.strictObject({ ...common, command: text.min(1), text: text.optional() }),
  z.strictObject({ ...common, text }),
])
export type TurnLine = z.infer<typeof turnLineSchema>

/** Reads one line. Throws `AppError` `input_invalid` with the `problem`. */
export function parseTurnLine(line: string): TurnLine {
  const parsed = turnLineSchema.safeParse(json(line))
  if (parsed.success) return parsed.data
  throw new AppError('input_invalid', { problem: z.prettifyError(parsed.error).replaceAll('\n', ' ') })
}

/** A form's values as text: several options with commas between, yes and no by their names. */
export function submitted(submit: Readonly<Record<string, z.infer<typeof value>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(submit)
      .filter(([name]) => name !== 'form')
      .map(([name, given]) => [name, asText(given)]),
  )
}

export function actorOf(line: TurnLine, standIn: Actor): Actor {
  if (line.actor === undefined) return standIn
  return typeof line.actor === 'string' ? { ...standIn, id: line.actor, name: line.actor } : line.actor
}

function asText(given: z.infer<typeof value>): string {
  if (Array.isArray(given)) return given.join(',')
  if (typeof given === 'boolean') return given ? 'yes' : 'no'
  return String(given)
}

function json(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new AppError('input_invalid', { problem: 'JSON' }, cause)
  }
}
