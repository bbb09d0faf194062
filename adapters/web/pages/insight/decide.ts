import { randomUUID } from 'node:crypto'
import type { BoardEntry, Option } from '../../../../src/conversation/desk.ts'
import type { Visitor } from '../../access/visitor.ts'
import { type Html, html } from '../../markup.ts'
import type { Words } from '../../words.ts'
import { assign, whoIsThere } from '../board/bulk.ts'
import { recordPath } from '../board/entries.ts'

/** What a lead may do with one insight; a decision names the version and how many decisions were seen. `back` is where it leads. */
export function decide(
  entry: BoardEntry,
  seen: number,
  people: readonly Option[],
  back: string,
  visitor: Visitor,
  say: Words,
): Html {
  const version = new Intl.NumberFormat(visitor.language).format(entry.version)
  const id = `comment-${entry.id}`
  return html`<form class="decide" method="post" action="${recordPath(entry.id)}/review"><input type="hidden" name="event" value="${randomUUID()}"><input type="hidden" name="back" value="${back}"><input type="hidden" name="version" value="${entry.version}"><input type="hidden" name="seen" value="${seen}"><fieldset><legend>${say('web.review.decide', { version })}</legend>${whoIsThere(visitor, `name-${entry.id}`, say)}<div class="field"><label for="${id}">${say('web.review.comment')}</label><textarea id="${id}" name="comment" rows="2" maxlength="2000"></textarea></div><div class="buttons"><button type="submit" class="button primary" name="does" value="approved">${say('web.review.approve')}</button><button type="submit" class="button plain" name="does" value="changes_requested">${say('web.review.changes')}</button>${
    entry.review !== 'requested' &&
    html`<button type="submit" class="button plain" name="does" value="requested">${say('web.review.request')}</button>`
  }<button type="submit" class="button plain" name="does" value="remind">${say('web.review.remind')}</button></div>${assign(people, `to-${entry.id}`, say)}</fieldset></form>`
}
