import type { Language } from '../../../src/locales/locale.ts'
import { words } from '../words.ts'
import { escapeText } from './escape.ts'
import type { Misread } from './resolve-form.ts'

/** What a person is told of names that were none of a field's options, a line for each. */
export function misreadWords(misread: readonly Misread[], language: Language): string {
  return misread
    .map(({ label, typed, near }) => {
      const said = { label: escapeText(label), typed: escapeText(typed) }
      if (near.length === 0) return words(language, 'discord.form.not_listed_at_all', said)
      return words(language, 'discord.form.not_listed', { ...said, near: near.map(escapeText).join(', ') })
    })
    .join('\n')
}
