import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { NodeOf } from './frame.ts'

/** A heading below the page's own. */
export function heading(node: NodeOf<'heading'>): Html {
  return html`<h2 class="heading">${inline(node.text)}</h2>`
}
