import { plain } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame, NodeOf } from './frame.ts'

/** The records that a message rests on. */
export function sources(node: NodeOf<'sources'>, frame: Frame): Html {
  return html`<p class="rests-on"><span>${frame.say('web.sources.restsOn')}</span> ${node.links.map(
    (link) =>
      html`<a class="evidence" href="/readings/${encodeURIComponent(link.evidence.split('.')[0] ?? '')}">${plain(link.label)}</a> `,
  )}</p>`
}
