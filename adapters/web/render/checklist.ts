import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame, NodeOf } from './frame.ts'
import { icon } from './icon.ts'

const signs = { pass: 'check', fail: 'cross', person: 'person' } as const

/** The criteria with their state, reason and the question that would mend a failed one. */
export function checklist(node: NodeOf<'checklist'>, frame: Frame): Html {
  const states = {
    pass: frame.say('web.checklist.pass'),
    fail: frame.say('web.checklist.fail'),
    person: frame.say('web.checklist.person'),
  }
  return html`<section class="checklist" aria-label="${node.caption}"><p class="caption">${inline(node.caption)}</p><ul>${node.items.map(
    (item) => html`<li class="criterion ${item.state}">${icon(signs[item.state])}<div>
<p class="criterion-label"><span class="criterion-id">${item.criterion}</span> ${inline(item.label)} <span class="state">${states[item.state]}</span></p>
<p class="criterion-reason">${inline(item.reason)}</p>${
      item.followUp !== undefined && html`<p class="criterion-follow-up">${inline(item.followUp)}</p>`
    }</div></li>`,
  )}</ul></section>`
}
