import type { Field } from '../../../src/conversation/content.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { plainMarkdown } from '../../../src/support/markdown.ts'
import { words } from '../words.ts'
import { type TextDisplay, text } from './component.ts'
import { formId } from './custom-id.ts'
import { cut } from './cut.ts'
import { escaped, escapeText } from './escape.ts'
import { figures } from './figures.ts'
import { inputOf } from './form/input.ts'
import type { Label, Modal } from './form/modal.ts'
import type { NodeOf } from './frame.ts'

type Entry = readonly (Label | TextDisplay)[]

/** Characters of a label or hint that are told; escaped they still fit into a text. */
const longestTold = 900

/**
 * A form as the modals that ask for it, one after another: so many components fit into one. Labels and hints too long for
 * Discord's are told in full above their field.
 */
export function renderForm(form: NodeOf<'form'>, language: Language): readonly Modal[] {
  const pages: Entry[] = []
  for (const field of form.fields) {
    const entry = entryOf(field, language)
    const last = pages.at(-1)
    if (last !== undefined && last.length + entry.length <= figures.modalComponents)
      pages[pages.length - 1] = [...last, ...entry]
    else pages.push(entry)
  }
  return pages.map((components, page) => ({
    custom_id: formId(form.id, page),
    title: titleOf(form.title, page, pages.length, language),
    components,
  }))
}

function entryOf(field: Field<string>, language: Language): Entry {
  const component = inputOf(field, language)
  const label = plainMarkdown(field.label).trim()
  const hint = plainMarkdown(field.hint ?? '').trim()
  const told = lengthOf(label) > figures.label || lengthOf(hint) > figures.description
  const shown: Label = {
    type: 18,
    label: label === '' ? '…' : cut(label, figures.label),
    ...(hint === '' ? {} : { description: cut(hint, figures.description) }),
    component,
  }
  if (!told) return [shown]
  const hinted = hint === '' ? '' : `\n${escaped(cut(hint, longestTold))}`
  return [text(`**${escapeText(cut(label, longestTold))}**${hinted}`), shown]
}

function titleOf(title: string, page: number, pages: number, language: Language): string {
  const plain = plainMarkdown(title).trim()
  if (pages === 1) return plain === '' ? '…' : cut(plain, figures.modalTitle)
  const numbers = { page: page + 1, pages }
  const frame = lengthOf(words(language, 'discord.form.page', { ...numbers, title: '' }))
  return words(language, 'discord.form.page', { ...numbers, title: cut(plain, figures.modalTitle - frame) })
}

function lengthOf(words: string): number {
  return [...words].length
}
