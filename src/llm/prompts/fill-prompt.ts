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

/** A text as it is, a list with an item a line, anything else as JSON. */
function written(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n')
  return JSON.stringify(value)
}
