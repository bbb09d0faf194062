import { inline, plain } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { NodeOf } from './frame.ts'

/** A table that scrolls within itself where the screen is narrow; the box can be reached by keyboard for that. */
export function table(node: NodeOf<'table'>): Html {
  const align = node.columns.map((column) => (column.align === 'end' ? 'end' : 'start'))
  const cell = (text: string, index: number) =>
    index === 0 && align[0] === 'start'
      ? html`<th scope="row">${inline(text)}</th>`
      : html`<td class="${align[index] ?? 'start'}">${inline(text)}</td>`
  return html`<div class="table" role="region" tabindex="0" aria-label="${plain(node.caption)}"><table>
<caption>${inline(node.caption)}</caption>
<thead><tr>${node.columns.map((column, index) => html`<th scope="col" class="${align[index] ?? 'start'}">${inline(column.label)}</th>`)}</tr></thead>
<tbody>${node.rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody>
</table></div>`
}
