import type { InputBlock, InputBlockElement, PlainTextOption } from '@slack/types'
import type { Field } from '../../../src/conversation/content.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { figures } from './figures.ts'
import { optionLists } from './options.ts'
import { bare, fits, label } from './plain.ts'
import { words } from './words.ts'

/** Up to so many options are all seen at once. */
const mostSeen = 5

/** One field of a form as an input; `place` makes its id unique, and the field's name comes back in it. */
export function fieldInput(field: Field<string>, place: number, language: Language): InputBlock {
  const element = { ...elementOf(field, language), action_id: `${field.kind}:${place}` }
  const hint = hintOf(field, element, language)
  return {
    type: 'input',
    block_id: fieldId(field.name, place),
    label: label(field.label, figures.input.label),
    optional: !field.required,
    ...(hint === '' ? {} : { hint: label(hint, figures.input.hint) }),
    element,
  }
}

/** The id of a field's block; `fieldName` reads the name again. */
function fieldId(name: string, place: number): string {
  return `${place}:${name}`
}

export function fieldName(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

function elementOf(field: Field<string>, language: Language): InputBlockElement {
  const now = field.value ?? ''
  const chosen = new Set(field.kind === 'many' ? now.split(',').map((value) => value.trim()) : [now])
  const options = field.kind === 'yes_no' ? yesNo(language) : (field.options ?? []).map(optionOf)
  const initial = options.filter((option) => chosen.has(option.value ?? ''))
  const [first] = initial
  const placeholder = label(words(language, 'slack.form.choose'), figures.select.placeholder)
  switch (field.kind) {
    case 'yes_no':
      return { type: 'radio_buttons', options, ...(first && { initial_option: first }) }
    case 'one':
      if (!listable(field)) return typed(field)
      // Radio buttons cannot be cleared, so that only a field that must be answered has them.
      if (field.required && options.length <= mostSeen)
        return { type: 'radio_buttons', options, ...(first && { initial_option: first }) }
      return {
        type: 'static_select',
        placeholder,
        ...optionLists(options),
        ...(first && { initial_option: first }),
      }
    case 'many': {
      if (!listable(field)) return typed(field)
      const begun = initial.length > 0 ? { initial_options: initial } : {}
      if (options.length <= figures.ticks.options) return { type: 'checkboxes', options, ...begun }
      return { type: 'multi_static_select', placeholder, ...optionLists(options), ...begun }
    }
    case 'date':
      return {
        type: 'datepicker',
        ...(/^\d{4}-\d{2}-\d{2}$/u.test(field.value ?? '') && { initial_date: field.value ?? '' }),
      }
    case 'person':
      return { type: 'users_select', placeholder }
    case 'file':
      return { type: 'file_input', max_files: 1 }
    case 'short':
    case 'long':
    case 'number':
      return typed(field)
  }
}

/** A line to type on, several for a long answer. Numbers too: people write "12 tr" and "1.234,5", and the house reads both. */
function typed(field: Field<string>): InputBlockElement {
  const most = Math.min(field.maxLength ?? figures.input.text, figures.input.text)
  const initial = field.value === undefined || field.value === '' || field.value.length > most
  return {
    type: 'plain_text_input',
    multiline: field.kind === 'long',
    max_length: most,
    ...(initial ? {} : { initial_value: field.value ?? '' }),
  }
}

/** What is asked, the options where they cannot be listed, and what stands there now where the input cannot begin with it. */
function hintOf(field: Field<string>, { type }: InputBlockElement, language: Language): string {
  const options = field.options ?? []
  const told = options.filter(
    (option) => type === 'plain_text_input' || !fits(option.label, figures.option.text),
  )
  const offered = told.map((option) => bare(option.label)).join(' / ')
  const now = bare(field.value ?? '')
  const hidden = now !== '' && (type === 'users_select' || type === 'file_input')
  return [
    bare(field.hint ?? ''),
    offered,
    hidden ? words(language, 'slack.form.until_now', { value: now }) : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** Whether Slack can hold every option's value; else the answer is typed and the house reads it. */
function listable({ options = [] }: Field<string>): boolean {
  const values = options.map((option) => option.value)
  return (
    options.length > 0 &&
    new Set(values).size === values.length &&
    values.every((value) => value !== '' && value.length <= figures.option.value)
  )
}

function optionOf({
  value,
  label: text,
}: {
  readonly value: string
  readonly label: string
}): PlainTextOption {
  return { text: label(text, figures.option.text), value }
}

function yesNo(language: Language): PlainTextOption[] {
  return [
    { text: label(words(language, 'slack.form.yes'), figures.option.text), value: 'yes' },
    { text: label(words(language, 'slack.form.no'), figures.option.text), value: 'no' },
  ]
}
