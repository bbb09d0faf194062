import type { Visitor } from '../access/visitor.ts'
import type { Spoken } from '../live/spoken.ts'
import { type Html, html } from '../markup.ts'
import type { Frame } from '../render/frame.ts'
import { icon } from '../render/icon.ts'
import { renderContent } from '../render/node.ts'

/** One message of the conversation. A person's words are shown to the letter, never as Markdown. */
export function message(entry: Spoken, frame: Frame, visitor: Pick<Visitor, 'timeZone'>): Html {
  const own = entry.direction === 'in'
  const author = own ? entry.author : frame.say('web.bot.name')
  return html`<article class="said ${own ? 'said-in' : 'said-out'}" data-id="${entry.id}" data-version="${entry.version}" tabindex="-1" aria-label="${author}">
<p class="byline">${!own && html`<span class="mark">${icon('star')}</span>`}<span class="author">${author}</span> <time datetime="${entry.at}">${timeOfDay(entry.at, frame, visitor)}</time></p>
<div class="body">${
    entry.content === undefined
      ? html`<p class="words">${entry.text}</p>`
      : renderContent(entry.content, frame)
  }</div></article>`
}

function timeOfDay(at: string, frame: Frame, visitor: Pick<Visitor, 'timeZone'>): string {
  return new Intl.DateTimeFormat(frame.language === 'vi' ? 'vi-VN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(visitor.timeZone === undefined ? {} : { timeZone: visitor.timeZone }),
  }).format(new Date(at))
}
