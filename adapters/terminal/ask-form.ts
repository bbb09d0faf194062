import type { Field } from '../../src/conversation/content.ts'
import { type Language, phraseList } from '../../src/locales/locale.ts'
import { fold } from '../../src/support/fold.ts'
import { plainMarkdown } from '../../src/support/markdown.ts'
import type { Lines } from './lines.ts'
import type { FormNode } from './offered.ts'
import { words } from './words.ts'

/** An answer that can be sent, or the sentence that says why not. */
type Read = { readonly value: string } | { readonly wrong: string }

/** Asks a form field by field; null when the person leaves it. `upload` turns a path into what a file field holds. */
export async function askForm(
  form: FormNode,
  lines: Lines,
  language: Language,
  upload: (path: string) => Promise<Read>,
): Promise<Record<string, string> | null> {
  lines.print(`${plainMarkdown(form.title)}\n${words(language, 'terminal.form.begin')}`)
  const values: Record<string, string> = {}
  for (const field of form.fields) {
    const value = await askField(field, lines, language, upload)
    if (value === null) return null
    if (value !== '') values[field.name] = value
  }
  return values
}

async function askField(
  field: Field<string>,
  lines: Lines,
  language: Language,
  upload: (path: string) => Promise<Read>,
): Promise<string | null> {
  for (const [place, option] of (field.options ?? []).entries())
    lines.print(`  [${place + 1}] ${plainMarkdown(option.label)}`)
  for (;;) {
    const line = await lines.next(promptOf(field))
    if (line === null || line.trim() === '/cancel') return null
    const read = await readField(field, line.trim(), language, upload)
    if ('value' in read) return read.value
    lines.print(read.wrong)
  }
}

function promptOf({ label, hint, required, value }: Field<string>): string {
  const aside = hint === undefined ? '' : ` (${plainMarkdown(hint)})`
  const standIn = value === undefined || value === '' ? '' : ` [${value}]`
  return `${plainMarkdown(label)}${required ? ' *' : ''}${aside}${standIn}: `
}

async function readField(
  field: Field<string>,
  typed: string,
  language: Language,
  upload: (path: string) => Promise<Read>,
): Promise<Read> {
  if (typed === '') {
    const standIn = field.value ?? ''
    const missing = field.required && standIn === ''
    return missing ? { wrong: words(language, 'terminal.form.required') } : { value: standIn }
  }
  if (field.maxLength !== undefined && typed.length > field.maxLength)
    return { wrong: words(language, 'terminal.form.too_long', { limit: field.maxLength }) }
  if (field.kind === 'file') return upload(typed)
  const options = field.kind === 'yes_no' ? yesNo(language) : named(field)
  if (options.length === 0) return { value: typed }
  const parts = field.kind === 'many' ? typed.split(',') : [typed]
  const chosen = parts.map((part) => options.find((option) => option.names.includes(fold(part.trim()))))
  if (chosen.includes(undefined)) return { wrong: words(language, 'terminal.form.not_listed') }
  return { value: [...new Set(chosen.map((option) => option?.value ?? ''))].join(',') }
}

interface Named {
  readonly value: string
  readonly names: readonly string[]
}

function named(field: Field<string>): readonly Named[] {
  return (field.options ?? []).map(({ value, label }, place) => ({
    value,
    names: [String(place + 1), fold(value), fold(plainMarkdown(label))],
  }))
}

function yesNo(language: Language): readonly Named[] {
  return [
    { value: 'yes', names: phraseList(language, 'terminal.yes').map(fold) },
    { value: 'no', names: phraseList(language, 'terminal.no').map(fold) },
  ]
}
