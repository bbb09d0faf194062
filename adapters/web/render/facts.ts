import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { NodeOf } from './frame.ts'

/** Figures side by side, each with its label and what limits it. */
export function facts(node: NodeOf<'facts'>): Html {
  return html`<dl class="facts">${node.facts.map(
    (fact) =>
      html`<div class="fact"><dt>${inline(fact.label)}</dt><dd class="fact-value">${inline(fact.value)}</dd>${
        fact.note !== undefined && html`<dd class="fact-note">${inline(fact.note)}</dd>`
      }</div>`,
  )}</dl>`
}
