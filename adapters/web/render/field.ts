import type { Field } from '../../../src/conversation/content.ts'
import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame } from './frame.ts'

/** Fields of a form are sent under this prefix, apart from the form's own reference and event id. */
export const fieldPrefix = 'field:'

/** One field with its label, hint and bounds. `id` is unique on the page. */
export function field(entry: Field<string>, id: string, frame: Frame): Html {
  const label = html`${inline(entry.label)}${entry.required && html`<span class="required" aria-hidden="true"> *</span>`}`
  const hint =
    entry.hint !== undefined && html`<span class="hint" id="${id}-hint">${inline(entry.hint)}</span>`
  if (entry.kind === 'many' || entry.kind === 'yes_no') {
    return html`<fieldset class="field"${entry.hint !== undefined && html` aria-describedby="${id}-hint"`}><legend>${label}</legend>${hint}<div class="options">${marks(entry, frame)}</div></fieldset>`
  }
  return html`<div class="field"><label for="${id}">${label}</label>${hint}${control(entry, id, frame)}</div>`
}

function marks(entry: Field<string>, frame: Frame): Html {
  const yesNo = [
    { value: 'yes', label: frame.say('web.form.yes') },
    { value: 'no', label: frame.say('web.form.no') },
  ]
  const options = entry.kind === 'yes_no' ? yesNo : (entry.options ?? [])
  const chosen = new Set(entry.value?.split(',').map((value) => value.trim()))
  const one = entry.kind === 'yes_no'
  return html`${options.map(
    (option) =>
      html`<label class="option"><input type="${one ? 'radio' : 'checkbox'}" name="${fieldPrefix}${entry.name}" value="${option.value}"${
        chosen.has(option.value) && html` checked`
      }${one && entry.required && html` required`}><span>${inline(option.label)}</span></label>`,
  )}`
}

function control(entry: Field<string>, id: string, frame: Frame): Html {
  const common = html` id="${id}" name="${fieldPrefix}${entry.name}"${entry.required && html` required`}${
    entry.hint !== undefined && html` aria-describedby="${id}-hint"`
  }`
  const bounds = html`${common}${entry.maxLength !== undefined && html` maxlength="${entry.maxLength}"`}`
  switch (entry.kind) {
    case 'long':
      return html`<textarea rows="4"${bounds}>${entry.value ?? ''}</textarea>`
    case 'one':
      return html`<select${common}><option value="">${frame.say('web.form.choose')}</option>${(
        entry.options ?? []
      ).map(
        (option) =>
          html`<option value="${option.value}"${option.value === entry.value && html` selected`}>${option.label}</option>`,
      )}</select>`
    case 'date':
      return html`<input type="date"${common} value="${entry.value ?? ''}">`
    case 'file':
      return html`<input type="file"${common}>`
    case 'number':
      // Not type="number": people write "12 tr" and "1.234,5", and the house reads both.
      return html`<input type="text" inputmode="decimal" autocomplete="off"${bounds} value="${entry.value ?? ''}">`
    default:
      return html`<input type="text"${bounds} autocomplete="${entry.kind === 'person' ? 'name' : 'off'}" value="${entry.value ?? ''}">`
  }
}
