import type { ActionEntry, ActionLedger } from '../../../src/conversation/desk.ts'
import type { Visitor } from '../access/visitor.ts'
import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame } from '../render/frame.ts'
import { icon } from '../render/icon.ts'
import { renderContent } from '../render/node.ts'
import type { Words } from '../words.ts'
import { badges, confidenceBars, recordPath } from './board/entries.ts'

/** The action ledger: how many predictions held, then every action with what was predicted and what was measured. */
export function actionsPage(
  { summary, entries, left }: ActionLedger,
  frame: Frame,
  visitor: Visitor,
  say: Words,
): Html {
  const number = new Intl.NumberFormat(visitor.language === 'vi' ? 'vi-VN' : 'en-GB')
  return html`<p class="ways"><a href="/insights">${icon('back')}${say('web.insights.all')}</a></p><header class="page-head"><h1>${say('web.actions.title')}</h1><p>${say('web.actions.about')}</p></header>
${
  entries.length === 0
    ? html`<div class="empty"><span class="mark big">${icon('check')}</span><p>${say('web.actions.none')}</p><p><a href="/insights">${say('web.insights.all')}</a></p></div>`
    : html`<div class="body ledger-counts">${renderContent(summary, frame)}</div><ol class="queue">${entries.map((entry) => html`<li>${action(entry, frame, say)}</li>`)}</ol>`
}${left > 0 && html`<p class="hint">${say('web.actions.left', { count: number.format(left) })}</p>`}`
}

function action(
  { insight, state, stateLabel, what, content, confidence }: ActionEntry,
  frame: Frame,
  say: Words,
): Html {
  return html`<article class="waiting ledger"><p class="card-head"><span class="badge action-${state}">${stateLabel}</span></p>
<h2>${inline(what)}</h2>
<div class="body">${renderContent(content, frame)}</div>
<footer class="because"><p><a href="${recordPath(insight.id)}">${inline(insight.statement)}</a></p><p class="card-head">${badges(insight)}<span class="card-about"><span>${insight.segment}</span></span></p><p class="sure">${confidenceBars(insight.confidence)} ${inline(confidence)}${insight.confidence === 'low' && html` ${say('web.actions.lowConfidence')}`}</p></footer></article>`
}
