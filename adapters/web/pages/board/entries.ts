import type { BoardEntry } from '../../../../src/conversation/desk.ts'
import type { Visitor } from '../../access/visitor.ts'
import { inline, plain } from '../../markdown.ts'
import { type Html, html } from '../../markup.ts'
import { icon } from '../../render/icon.ts'
import type { Words } from '../../words.ts'
import { dayText } from '../day-text.ts'

/** One insight on the board as a card, with a mark to choose it by. */
export function card(entry: BoardEntry, visitor: Visitor, say: Words): Html {
  const number = new Intl.NumberFormat(visitor.language)
  return html`<li class="card"><p class="card-head">${badges(entry)}<span class="card-about"><span>${entry.segment}</span><span>${entry.metric}</span></span>${choose(entry, say)}</p>
<h2><a href="${recordPath(entry.id)}">${inline(entry.statement)}</a></h2>
<ul class="counts"><li class="pass">${icon('check')}${say('web.insights.passed', { count: number.format(entry.passed) })}</li><li class="fail">${icon('cross')}${say('web.insights.failed', { count: number.format(entry.failed) })}</li><li class="person">${icon('person')}${say('web.insights.waiting', { count: number.format(entry.waiting) })}</li></ul>
<p class="card-foot">${confidence(entry.confidence, say)}<span>${say('web.insights.version', { version: number.format(entry.version) })}</span><span>${entry.owner}</span>${entry.assignee !== null && html`<span>${say('web.review.with', { name: entry.assignee })}</span>`}<time datetime="${entry.updatedAt}">${dayText(entry.updatedAt, visitor)}</time></p></li>`
}

/** The same as a table, a line an insight. */
export function table(entries: readonly BoardEntry[], visitor: Visitor, say: Words): Html {
  const number = new Intl.NumberFormat(visitor.language)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('web.insights.title')}"><table class="desk-table board-table"><thead><tr><th scope="col"><span class="hidden">${say('web.board.choose')}</span></th><th scope="col">${say('desk.column.statement')}</th><th scope="col">${say('desk.column.status')}</th><th scope="col">${say('desk.column.review')}</th><th scope="col">${say('desk.column.segment')}</th><th scope="col">${say('desk.column.owner')}</th><th scope="col">${say('desk.column.confidence')}</th><th scope="col" class="end">${say('web.board.open')}</th><th scope="col">${say('desk.column.updated')}</th></tr></thead><tbody>${entries.map(
    (entry) =>
      html`<tr><td>${choose(entry, say)}</td><th scope="row"><a href="${recordPath(entry.id)}">${inline(entry.statement)}</a></th><td><span class="badge ${entry.status}">${entry.statusLabel}</span></td><td>${entry.reviewLabel}</td><td>${entry.segment}</td><td>${entry.owner}</td><td>${confidence(entry.confidence, say)}</td><td class="end">${number.format(entry.failed + entry.waiting)}</td><td><time datetime="${entry.updatedAt}">${dayText(entry.updatedAt, visitor)}</time></td></tr>`,
  )}</tbody></table></div>`
}

/** Status and review; a review that nobody asked for is not worth a word. */
export function badges(entry: BoardEntry): Html {
  return html`<span class="badge ${entry.status}">${entry.statusLabel}</span>${
    entry.review !== 'none' && html`<span class="badge review-${entry.review}">${entry.reviewLabel}</span>`
  }`
}

const bars = html`<span class="bars" aria-hidden="true"><i></i><i></i><i></i></span>`

export function recordPath(id: string): string {
  return `/insights/${encodeURIComponent(id)}`
}

/** The value names the version that was seen. */
function choose(entry: BoardEntry, say: Words): Html {
  return html`<input type="checkbox" class="choose" form="bulk" name="chosen" value="${entry.version}@${entry.id}" aria-label="${say('web.board.chooseOne', { statement: plain(entry.statement) })}">`
}

function confidence(level: BoardEntry['confidence'], say: Words): Html {
  const labels = {
    low: say('web.confidence.low'),
    medium: say('web.confidence.medium'),
    high: say('web.confidence.high'),
  }
  return html`<span class="confidence ${level}">${bars}${labels[level]}</span>`
}

/** The level as bars alone, beside a sentence that names it. */
export function confidenceBars(level: BoardEntry['confidence']): Html {
  return html`<span class="confidence ${level}">${bars}</span>`
}
