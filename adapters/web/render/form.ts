import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import { answerForm } from './answer-form.ts'
import { field } from './field.ts'
import type { Frame, NodeOf } from './frame.ts'

/** A form of native inputs, sent whole. */
export function form(node: NodeOf<'form'>, frame: Frame): Html {
  const group = frame.newEvent()
  return html`<section class="form">${answerForm(
    'forms',
    frame,
    html`<legend>${inline(node.title)}</legend><input type="hidden" name="ref" value="${node.id}">${
      node.fields.some((entry) => entry.required) &&
      html`<p class="hint">${frame.say('web.form.required')}</p>`
    }${node.fields.map((entry) => field(entry, `${group}-${entry.name}`, frame))}<button type="submit" class="button primary">${inline(node.submit)}</button>`,
  )}</section>`
}
