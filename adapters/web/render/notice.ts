import { blocks } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame, NodeOf } from './frame.ts'
import { icon } from './icon.ts'

/** Something to know before going on; the level is said in words too, for those who do not see the colour. */
export function notice(node: NodeOf<'notice'>, frame: Frame): Html {
  const levels = {
    info: frame.say('web.notice.info'),
    warning: frame.say('web.notice.warning'),
    error: frame.say('web.notice.error'),
  }
  return html`<div class="notice ${node.level}">${icon(node.level === 'info' ? 'info' : 'warning')}<div class="prose"><span class="hidden">${levels[node.level]}</span>${blocks(node.text)}</div></div>`
}
