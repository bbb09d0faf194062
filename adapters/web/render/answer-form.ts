import { type Html, html, type Part } from '../markup.ts'
import type { Frame } from './frame.ts'

/** The form around controls: where they go, the event's id, and whether they can still be used. */
export function answerForm(kind: 'actions' | 'forms', frame: Frame, inside: Part): Html {
  const usable = frame.live && frame.answers !== null
  return html`<form class="answer" method="post" action="${frame.answers ?? ''}/${kind}"${
    kind === 'forms' && html` enctype="multipart/form-data"`
  }><fieldset class="controls"${!usable && html` disabled`}><input type="hidden" name="event" value="${frame.newEvent()}">${inside}</fieldset></form>`
}
