import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Prompt, promptHeadSchema } from './prompt.ts'
import { slotsIn } from './slots.ts'

const folder = new URL('../../../prompts/', import.meta.url)
const partial = /\{\{>\s*([a-z-]+)\s*\}\}/gu
const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*?)\n# Input\n([\s\S]*)$/u

/**
 * Reads `prompts/NAME.md`: a head between dashes, the text, and after the line `# Input` what is handed over, with a slot
 * `{{name}}` for every input. Throws `RangeError` for a file without its parts, a slot that is no input, an input without a slot,
 * and a fenced slot outside the input.
 */
export function loadPrompt(name: string): Prompt {
  const [, head = '', body = '', input = ''] = parts.exec(textOf(name)) ?? []
  const prompt = {
    head: promptHeadSchema.parse(parse(head) ?? {}),
    system: withPartials(body).trim(),
    input: withPartials(input).trim(),
  }
  const { inputs } = prompt.head
  const slots = [...slotsIn(prompt.system), ...slotsIn(prompt.input)]
  const unknown = slots.find((slot) => inputs[slot] === undefined)
  if (unknown !== undefined) throw new RangeError(`prompts/${name}.md has a slot for no input: ${unknown}`)
  const missing = Object.keys(inputs).find((slot) => !slots.includes(slot))
  if (missing !== undefined) throw new RangeError(`prompts/${name}.md has no slot for ${missing}`)
  const told = slotsIn(prompt.system).find((slot) => inputs[slot] === 'fenced')
  if (told !== undefined) throw new RangeError(`prompts/${name}.md tells data as orders: ${told}`)
  return prompt
}

/** A piece that prompts share, `prompts/partials/NAME.md`. */
export function loadPartial(name: string): string {
  return textOf(`partials/${name}`).trim()
}

function textOf(name: string): string {
  return readFileSync(new URL(`${name}.md`, folder), 'utf8').replaceAll('\r\n', '\n')
}

function withPartials(text: string): string {
  return text.replace(partial, (_, name: string) => loadPartial(name))
}
