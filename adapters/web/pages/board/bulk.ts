import { randomUUID } from 'node:crypto'
import type { Option } from '../../../../src/conversation/desk.ts'
import { longestName, type Visitor } from '../../access/visitor.ts'
import { type Html, html } from '../../markup.ts'
import type { Words } from '../../words.ts'
import { type BoardQuery, boardPath, queryText } from './query.ts'

/** What is done with the chosen insights at once. */
export function bulk(query: BoardQuery, people: readonly Option[], visitor: Visitor, say: Words): Html {
  return html`<form id="bulk" class="bulk" method="post" action="/insights/chosen"><input type="hidden" name="event" value="${randomUUID()}"><input type="hidden" name="back" value="${boardPath(query)}"><fieldset><legend>${say('web.board.withChosen')}</legend>${whoIsThere(visitor, 'bulk-name', say)}<div class="buttons"><button type="submit" class="button plain" name="does" value="requested">${say('web.review.request')}</button><button type="submit" class="button plain" name="does" value="remind">${say('web.review.remind')}</button></div>${assign(people, 'bulk-to', say)}</fieldset></form>`
}

/** Asks whoever has not said so far who they are: a decision has a name. */
export function whoIsThere(visitor: Visitor, id: string, say: Words): Html {
  if (visitor.named) return html``
  return html`<div class="field"><label for="${id}">${say('web.review.yourName')}</label><input id="${id}" name="name" maxlength="${longestName}" autocomplete="name" required></div>`
}

/** Whom to ask for a review, from those who are known here. */
export function assign(people: readonly Option[], id: string, say: Words): Html {
  return html`<div class="assign"><label for="${id}">${say('web.review.assignTo')}</label><select id="${id}" name="to">${people.map(
    ({ value, label }) => html`<option value="${value}">${label}</option>`,
  )}</select><button type="submit" class="button plain" name="does" value="assign">${say('web.review.assign')}</button></div>`
}

/** The library as a file, of what is shown, and a library to be brought. */
export function library(query: BoardQuery, say: Words): Html {
  const text = queryText(query, { view: '' })
  const tail = text === '' ? '' : `?${text}`
  return html`<details class="more"><summary>${say('web.board.files')}</summary><p class="buttons"><a class="button plain" href="/library.csv${tail}" download>${say('web.board.csv')}</a><a class="button plain" href="/library.json${tail}" download>${say('web.board.json')}</a></p><form class="brought" method="post" action="/library" enctype="multipart/form-data"><label for="library">${say('web.board.bring')}</label><input type="file" id="library" name="library" accept=".json,application/json" required aria-describedby="library-hint"><button type="submit" class="button plain">${say('web.board.import')}</button><p class="hint" id="library-hint">${say('web.board.bringHint')}</p></form></details>`
}
