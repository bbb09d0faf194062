import type { NamedView } from '../../../../src/conversation/desk.ts'
import { type Html, html } from '../../markup.ts'
import { icon } from '../../render/icon.ts'
import type { Words } from '../../words.ts'
import { type BoardQuery, queryText } from './query.ts'

/** Views that the team kept: named addresses of the board, and a way to keep this one. */
export function views(kept: readonly NamedView[], query: BoardQuery, say: Words): Html {
  const present = queryText(query)
  if (kept.length === 0 && present === '') return html``
  return html`<nav class="views" aria-label="${say('web.board.views')}"><ul class="view-list">${kept.map(
    (view) =>
      html`<li><a href="/insights${view.query === '' ? '' : `?${view.query}`}"${view.query === present && html` aria-current="page"`}>${view.name}</a><form method="post" action="/insights/views/remove"><input type="hidden" name="name" value="${view.name}"><button type="submit" class="button quiet" aria-label="${say('web.board.removeView', { name: view.name })}">${icon('cross')}</button></form></li>`,
  )}</ul>${
    present !== '' &&
    html`<details class="more"><summary>${say('web.board.keepView')}</summary><form class="keep" method="post" action="/insights/views"><input type="hidden" name="query" value="${present}"><label for="view-name">${say('web.board.viewName')}</label><input id="view-name" name="name" maxlength="60" required><button type="submit" class="button plain">${say('web.person.save')}</button></form></details>`
  }</nav>`
}
