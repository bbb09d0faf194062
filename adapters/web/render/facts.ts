import { inline, plain } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { NodeOf } from './frame.ts'

/** A value longer than this is words, not a figure. */
const longestFigure = 20

/** Figures side by side, each with its label and what limits it; where any value is words, as a list to read. */
export function facts(node: NodeOf<'facts'>): Html {
  const words = node.facts.some((fact) => plain(fact.value).length > longestFigure)
  return html`<dl class="${words ? 'facts facts-words' : 'facts'}">${node.facts.map(
    (fact) =>
      html`<div class="fact"><dt>${inline(fact.label)}</dt><dd class="fact-value">${inline(fact.value)}</dd>${
        fact.note !== undefined && html`<dd class="fact-note">${inline(fact.note)}</dd>`
      }</div>`,
  )}</dl>`
}
