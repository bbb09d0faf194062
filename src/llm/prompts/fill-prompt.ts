import { fenced } from './fence.ts'
import type { Prompt } from './prompt.ts'
import { fillSlots } from './slots.ts'

export interface Filled {
  readonly system: string
  readonly user: string
}

/**
 * A prompt with its inputs: plain ones as they are, the others as text or JSON behind a fence that `mark` makes unlike any other.
 * Throws `RangeError` for an input that the prompt does not know or that is not there.
 */
export function fillPrompt(prompt: Prompt, input: Readonly<Record<string, unknown>>, mark: string): Filled {
  const { inputs } = prompt.head
  const strange = Object.keys(input).find((name) => inputs[name] === undefined)
  if (strange !== undefined) throw new RangeError(`the prompt ${prompt.head.name} has no input ${strange}`)
  const fill = (name: string): string => {
    const value = input[name]
    if (value === undefined) throw new RangeError(`the prompt ${prompt.head.name} lacks ${name}`)
    return inputs[name] === 'fenced' ? fenced(name, written(value), mark) : written(value)
  }
  return {
    system: fillSlots(prompt.system, fill).replaceAll('MARK', mark),
    user: fillSlots(prompt.input, fill),
  }
}

/** A text as it is, a list with an item a line, records as a table, anything else as JSON. */
function written(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return JSON.stringify(value)
  const [first] = value
  if (!isRecord(first)) return value.map(cell).join('\n')
  const columns = Object.keys(first)
  const rows = value.map((row) =>
    columns.map((column) => cell(isRecord(row) ? row[column] : null)).join(' | '),
  )
  return [columns.join(' | '), ...rows].join('\n')
}

/** One line, without the mark between columns; a table costs half the tokens of JSON. */
function cell(value: unknown): string {
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item === 'string')
  const text = isPlainList ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value)
  return text.replace(/\s+/gu, ' ').replace(/\|(?![a-z]+\}\})/gu, '/')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
