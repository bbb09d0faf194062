import type { ThreadSummary } from '../../../src/conversation/library.ts'
import { languages, phrase } from '../../../src/locales/locale.ts'
import { longestName, type Visitor } from '../access/visitor.ts'
import { type Html, html } from '../markup.ts'
import { type IconName, icon } from '../render/icon.ts'
import type { Words } from '../words.ts'
import { page } from './page.ts'

/** A page of the house: what stands around its content. */
export interface Shell {
  readonly visitor: Visitor
  readonly say: Words
  readonly title: string
  /** The page's own path, to come back to after a change of language or name. */
  readonly path: string
  readonly room: 'chat' | 'insights' | 'review' | 'sources' | 'reading'
  readonly conversations: readonly ThreadSummary[]
  readonly conversation?: string
  readonly head?: Html
  readonly content: Html
}

const rooms = [
  { room: 'chat', path: '/', icon: 'chat', label: 'web.nav.chat' },
  { room: 'insights', path: '/insights', icon: 'star', label: 'web.nav.insights' },
  { room: 'review', path: '/review', icon: 'check', label: 'web.nav.review' },
  { room: 'sources', path: '/sources', icon: 'data', label: 'web.nav.sources' },
] as const satisfies readonly { icon: IconName; [key: string]: string }[]

/** The whole page: a bar on narrow screens, a column beside the content on wide ones. */
export function shell(shell: Shell): Html {
  const { say, visitor } = shell
  return page({
    language: visitor.language,
    title: `${shell.title} · ${say('web.bot.name')}`,
    data: { close: say('web.reading.close'), timeZone: visitor.timeZone ?? '' },
    ...(shell.head === undefined ? {} : { head: shell.head }),
    body: html`<a class="skip" href="#main">${say('web.skip')}</a>
<header class="bar"><button type="button" class="bar-menu" popovertarget="drawer">${icon('menu')}<span class="hidden">${say('web.nav.menu')}</span></button>${brand(say)}${rooms.map((entry) => html`<a class="bar-link" href="${entry.path}"${entry.room === shell.room && html` aria-current="page"`}>${icon(entry.icon)}<span class="hidden">${say(entry.label)}</span></a>`)}</header>
<nav id="drawer" class="drawer" popover aria-label="${say('web.nav.label')}">${brand(say)}
<a class="button new" href="/new">${icon('plus')}${say('web.nav.new')}</a>
<ul class="rooms">${rooms.map((entry) => html`<li><a class="drawer-link" href="${entry.path}"${entry.room === shell.room && html` aria-current="page"`}>${icon(entry.icon)}${say(entry.label)}</a></li>`)}</ul>
${conversations(shell)}${settings(shell)}</nav>
<main id="main" class="room-${shell.room}" tabindex="-1">${shell.content}</main>`,
  })
}

function brand(say: Words): Html {
  return html`<a class="brand" href="/"><span class="mark">${icon('star')}</span>${say('web.bot.name')}</a>`
}

function conversations(shell: Shell): Html {
  if (shell.conversations.length === 0) return html``
  return html`<div class="conversations"><h2 class="drawer-title">${shell.say('web.nav.conversations')}</h2><ul>${shell.conversations.map(
    (entry) =>
      html`<li><a class="drawer-link" href="/t/${entry.thread}"${entry.thread === shell.conversation && html` aria-current="page"`}>${entry.title.trim() || shell.say('web.chat.untitled')}</a></li>`,
  )}</ul></div>`
}

function settings(shell: Shell): Html {
  const { say, visitor } = shell
  return html`<div class="settings"><p class="languages"><span class="hidden">${say('web.nav.language')}</span>${languages.map(
    (language) =>
      html`<a class="language" href="${shell.path}${shell.path.includes('?') ? '&' : '?'}lang=${language}" hreflang="${language}" lang="${language}"${language === visitor.language && html` aria-current="true"`}>${phrase(language, 'language.name')}</a>`,
  )}</p><details class="name"><summary>${visitor.named ? say('web.person.summary', { name: visitor.name }) : say('web.person.add')}</summary><form method="post" action="/me"><input type="hidden" name="back" value="${shell.path}"><label for="name">${say('web.person.name')}</label><input id="name" name="name" maxlength="${longestName}" autocomplete="name" value="${visitor.named ? visitor.name : ''}"><button type="submit" class="button plain">${say('web.person.save')}</button></form></details></div>`
}
