import type { Opened } from '../../../src/conversation/summaries.ts'
import { plain } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame } from '../render/frame.ts'
import { icon } from '../render/icon.ts'
import { renderContent } from '../render/node.ts'
import { page } from './page.ts'

/** What somebody with a public link sees: one version of one insight, and no way to anything else. */
export function publicPage(opened: Opened, frame: Frame, until: string): Html {
  return page({
    language: frame.language,
    title: plain(opened.title),
    head: html`<meta name="robots" content="noindex, nofollow">`,
    body: html`<main id="main" class="public"><p class="brand"><span class="mark">${icon('star')}</span>${frame.say('web.bot.name')}</p><article><h1>${plain(opened.title)}</h1><div class="body">${renderContent(opened.content, frame)}</div></article><p class="hint">${frame.say('web.link.until', { day: until })}</p></main>`,
  })
}
