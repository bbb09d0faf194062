import { inline, plain } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import { answerForm } from './answer-form.ts'
import type { Frame, NodeOf } from './frame.ts'

/** Up to so many options are buttons that answer at one click. */
const mostButtons = 8
/** From so many options on, a box to filter them by stands above. */
const leastFiltered = 12

/** One or several of some options: buttons where one click is enough, else radio buttons or checkboxes. */
export function choice(node: NodeOf<'choice'>, frame: Frame): Html {
  return node.many || node.options.length > mostButtons ? list(node, frame) : buttons(node, frame)
}

function buttons(node: NodeOf<'choice'>, frame: Frame): Html {
  const hinted = node.options.some((option) => option.hint !== undefined)
  return answerForm(
    'actions',
    frame,
    html`<legend>${inline(node.label)}</legend><input type="hidden" name="ref" value="${node.id}"><div class="${hinted ? 'cards' : 'buttons'}">${node.options.map(
      (option) =>
        html`<button type="submit" name="values" value="${option.id}" class="button plain"><span>${plain(option.label)}</span>${
          option.hint !== undefined && html`<small>${plain(option.hint)}</small>`
        }</button>`,
    )}</div>`,
  )
}

function list(node: NodeOf<'choice'>, frame: Frame): Html {
  const { say } = frame
  const kind = node.many ? 'checkbox' : 'radio'
  return answerForm(
    'actions',
    frame,
    html`<legend>${inline(node.label)}</legend><input type="hidden" name="ref" value="${node.id}">${
      node.options.length >= leastFiltered &&
      html`<input type="search" class="filter" data-filter hidden placeholder="${say('web.choice.filter')}" aria-label="${say('web.choice.filter')}">`
    }<div class="options">${node.options.map(
      (option) =>
        html`<label class="option"><input type="${kind}" name="values" value="${option.id}"${!node.many && html` required`}><span>${inline(option.label)}${
          option.hint !== undefined && html`<small>${inline(option.hint)}</small>`
        }</span></label>`,
    )}</div><button type="submit" class="button primary">${say('web.choice.send')}</button>`,
  )
}
