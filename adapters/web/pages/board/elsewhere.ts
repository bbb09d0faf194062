import type { FoundElsewhere } from '../../../../src/conversation/desk.ts'
import type { Visitor } from '../../access/visitor.ts'
import { type Html, html } from '../../markup.ts'
import type { Words } from '../../words.ts'
import { dayText } from '../day-text.ts'

/** What customers said and what was written in conversations with the words that were searched for. */
export function elsewhere({ quotes, threads }: FoundElsewhere, visitor: Visitor, say: Words): Html {
  return html`${
    quotes.length > 0 &&
    html`<section class="elsewhere"><h2>${say('web.board.inQuotes')}</h2><ul>${quotes.map(
      (quote) =>
        html`<li><a class="evidence" href="/readings/${encodeURIComponent(quote.id)}">“${quote.text}”</a> <span class="hint">${quote.source}${quote.date !== null && html` · ${dayText(`${quote.date}T00:00:00Z`, { language: visitor.language, timeZone: 'UTC' })}`}</span></li>`,
    )}</ul></section>`
  }${
    threads.length > 0 &&
    html`<section class="elsewhere"><h2>${say('web.board.inThreads')}</h2><ul>${threads.map(
      (thread) =>
        html`<li>${
          thread.platform === 'web'
            ? html`<a href="/t/${encodeURIComponent(thread.thread)}">${thread.title.trim() || say('web.chat.untitled')}</a>`
            : html`<strong>${thread.title.trim() || say('web.chat.untitled')}</strong>`
        } <span class="hint">${dayText(thread.at, visitor)}</span><p>${thread.told && html`<strong>${say('web.bot.name')}:</strong> `}${thread.text}</p></li>`,
    )}</ul></section>`
  }`
}
