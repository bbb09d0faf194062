import type { Opened } from '../../../src/conversation/library.ts'
import { plain } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame } from '../render/frame.ts'
import { icon } from '../render/icon.ts'
import { renderContent } from '../render/node.ts'

/** A record with its content: an insight of the board, or what a figure rests on. */
export function openedPage(
  opened: Opened,
  frame: Frame,
  links: readonly { readonly path: string; readonly label: string }[],
): Html {
  return html`<article class="opened"><p class="ways">${links.map(
    (link, index) => html`<a href="${link.path}">${index === 0 && icon('back')}${link.label}</a>`,
  )}</p><h1>${plain(opened.title)}</h1><div class="body">${renderContent(opened.content, frame)}</div></article>`
}
