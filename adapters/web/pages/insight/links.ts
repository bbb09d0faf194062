import type { PublicLinkInfo } from '../../../../src/conversation/desk-files.ts'
import type { Visitor } from '../../access/visitor.ts'
import { type Html, html } from '../../markup.ts'
import type { Words } from '../../words.ts'
import { recordPath } from '../board/entries.ts'
import { dayText } from '../day-text.ts'

const lasting = [1, 7, 30, 90] as const

/** Links that anybody may open: those there are, one that was made just now, and a way to make another. */
export function links(
  id: string,
  made: readonly PublicLinkInfo[],
  fresh: string | null,
  visitor: Visitor,
  say: Words,
): Html {
  const number = new Intl.NumberFormat(visitor.language)
  return html`<section id="links"><h2>${say('web.link.title')}</h2><p class="hint">${say('web.link.about')}</p>${
    fresh !== null &&
    html`<div class="field fresh"><label for="fresh">${say('web.link.fresh')}</label><input id="fresh" readonly value="${fresh}"></div>`
  }${
    made.length > 0 &&
    html`<ul class="links">${made.map(
      (link) =>
        html`<li><span>${say('web.link.shows', { version: number.format(link.version), day: dayText(link.expiresAt, visitor) })}</span><form method="post" action="${recordPath(id)}/links/remove"><input type="hidden" name="link" value="${link.id}"><button type="submit" class="button danger">${say('web.link.remove')}</button></form></li>`,
    )}</ul>`
  }<form class="assign" method="post" action="${recordPath(id)}/links"><label for="days">${say('web.link.days')}</label><select id="days" name="days">${lasting.map(
    (days) => html`<option value="${days}"${days === 7 && html` selected`}>${number.format(days)}</option>`,
  )}</select><button type="submit" class="button plain">${say('web.link.make')}</button></form></section>`
}
