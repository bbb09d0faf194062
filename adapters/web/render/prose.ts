import { blocks } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { NodeOf } from './frame.ts'

/** Sentences in small Markdown. */
export function prose(node: NodeOf<'prose'>): Html {
  return html`<div class="prose">${blocks(node.text)}</div>`
}
