import { plain } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import { answerForm } from './answer-form.ts'
import type { Frame, NodeOf } from './frame.ts'

/** Buttons; each sends its opaque reference. */
export function actions(node: NodeOf<'actions'>, frame: Frame): Html {
  return answerForm(
    'actions',
    frame,
    html`<div class="buttons">${node.actions.map(
      (action) =>
        html`<button type="submit" name="ref" value="${action.id}" class="button ${action.style ?? 'plain'}">${plain(action.label)}</button>`,
    )}</div>`,
  )
}
