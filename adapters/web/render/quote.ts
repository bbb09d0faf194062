import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { NodeOf } from './frame.ts'

/** A customer's own words: never read as Markdown, since they are theirs to the letter. */
export function quote(node: NodeOf<'quote'>): Html {
  return html`<figure class="quote"><blockquote><p>${node.text}</p></blockquote><figcaption>${inline(node.source)}</figcaption></figure>`
}
