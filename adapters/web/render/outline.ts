import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { NodeOf } from './frame.ts'

type Item = NodeOf<'outline'>['items'][number]

/** A tree as nested lists: the why-tree with its labels. */
export function outline(node: NodeOf<'outline'>): Html {
  return html`<div class="outline"><p class="caption">${inline(node.caption)}</p>${branch(node.items)}</div>`
}

function branch(items: readonly Item[]): Html {
  const depth = Math.min(...items.map((item) => item.depth))
  const twigs: Html[] = []
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    let end = at + 1
    while (end < items.length && (items[end]?.depth ?? depth) > depth) end += 1
    const below = items.slice(at + 1, end)
    twigs.push(html`<li>${item !== undefined && twig(item)}${below.length > 0 && branch(below)}</li>`)
    at = end
  }
  return html`<ul>${twigs}</ul>`
}

function twig(item: Item): Html {
  return html`<div class="twig"><span class="tag">${inline(item.label)}</span> <span>${inline(item.text)}</span></div>`
}
