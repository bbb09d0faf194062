import type { Field } from '../../../../src/conversation/content.ts'
import type { Language } from '../../../../src/locales/locale.ts'
import { plainMarkdown } from '../../../../src/support/markdown.ts'
import { words } from '../../words.ts'
import { cut } from '../cut.ts'
import { figures } from '../figures.ts'
import type { Input, TextInput } from './modal.ts'
import { type FieldOption, optionsOf, shownOptions } from './options.ts'

/** So few options are better seen at once. */
const mostRadios = 5
/** Examples of what may be typed. */
const examples = 3

/** Whether a field has more options than a menu holds: one types a name instead. */
export function isTyped(field: Field<string>): boolean {
  return (field.kind === 'one' || field.kind === 'many') && (field.options?.length ?? 0) > figures.options
}

/** The input that asks for a field. */
export function inputOf(field: Field<string>, language: Language): Input {
  const options = optionsOf(field, [words(language, 'discord.form.yes'), words(language, 'discord.form.no')])
  const common = { custom_id: field.name, required: field.required }
  if (field.kind === 'file')
    return { type: 19, ...common, min_values: field.required ? 1 : 0, max_values: figures.uploads }
  if (options.length === 0 || isTyped(field)) return textInput(field, options, language)
  const several = field.kind === 'many'
  const chosen = several ? (field.value ?? '').split(',').map((one) => one.trim()) : [field.value ?? '']
  const shown = shownOptions(options, chosen)
  const count = { min_values: field.required ? 1 : 0, max_values: several ? shown.length : 1 }
  if (several && shown.length <= figures.checkboxes.most)
    return { type: 22, ...common, ...count, options: shown }
  if (!several && shown.length >= figures.radio.fewest && shown.length <= mostRadios)
    return { type: 21, ...common, options: shown }
  return { type: 3, ...common, ...count, options: shown }
}

function textInput(field: Field<string>, options: readonly FieldOption[], language: Language): TextInput {
  const value = typedValue(field, options).slice(0, figures.inputText)
  const most = Math.max(field.maxLength ?? figures.inputText, value.length, 1)
  const names = options.slice(0, examples).map(({ label }) => plainMarkdown(label))
  const placeholder =
    options.length === 0 ? '' : words(language, 'discord.form.type_option', { examples: names.join(', ') })
  return {
    type: 4,
    custom_id: field.name,
    style: field.kind === 'long' ? 2 : 1,
    required: field.required,
    max_length: Math.min(most, figures.inputText),
    ...(value === '' ? {} : { value }),
    ...(placeholder === '' ? {} : { placeholder: cut(placeholder, figures.inputPlaceholder) }),
  }
}

/** A choice that is typed is typed by its names. */
function typedValue({ value = '', kind }: Field<string>, options: readonly FieldOption[]): string {
  const labelOf = (one: string) => {
    const option = options.find((candidate) => candidate.value === one)
    return option === undefined ? one : plainMarkdown(option.label)
  }
  if (options.length === 0) return value
  return kind === 'many' ? value.split(',').map(labelOf).join(', ') : labelOf(value)
}
