import type { InsightSummary } from '../../../src/conversation/library.ts'
import type { Visitor } from '../access/visitor.ts'
import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import { icon } from '../render/icon.ts'
import type { Words } from '../words.ts'
import { dayText } from './day-text.ts'

/** The insight board: what is claimed, about whom, how the checklist stands, and a box to search it. */
export function insightsPage(
  insights: readonly InsightSummary[],
  searched: string,
  visitor: Visitor,
  say: Words,
): Html {
  return html`<header class="page-head"><h1>${say('web.insights.title')}</h1><p>${say('web.insights.about')}</p></header>
<search><form class="search" method="get" action="/insights"><label class="hidden" for="q">${say('web.insights.search')}</label>${icon('search')}<input type="search" id="q" name="q" value="${searched}" placeholder="${say('web.insights.search')}"><button type="submit" class="button plain">${say('web.insights.find')}</button></form></search>
${insights.length === 0 ? empty(searched, say) : html`<ul class="board">${insights.map((insight) => card(insight, visitor, say))}</ul>`}`
}

function empty(searched: string, say: Words): Html {
  return searched === ''
    ? html`<div class="empty"><span class="mark big">${icon('star')}</span><p>${say('web.insights.none')}</p><p><a class="button primary" href="/new">${say('web.insights.begin')}</a></p></div>`
    : html`<div class="empty"><p>${say('web.insights.notFound', { words: searched })}</p><p><a href="/insights">${say('web.insights.all')}</a></p></div>`
}

function card(insight: InsightSummary, visitor: Visitor, say: Words): Html {
  const number = new Intl.NumberFormat(visitor.language)
  return html`<li class="card"><p class="card-head"><span class="badge ${insight.status}">${insight.statusLabel}</span><span class="card-about">${insight.segment !== '' && html`<span>${insight.segment}</span>`}${insight.metric !== '' && html`<span>${insight.metric}</span>`}</span></p>
<h2><a href="/insights/${encodeURIComponent(insight.id)}">${inline(insight.statement)}</a></h2>
<ul class="counts"><li class="pass">${icon('check')}${say('web.insights.passed', { count: number.format(insight.passed) })}</li><li class="fail">${icon('cross')}${say('web.insights.failed', { count: number.format(insight.failed) })}</li><li class="person">${icon('person')}${say('web.insights.waiting', { count: number.format(insight.waiting) })}</li></ul>
<p class="card-foot">${confidence(insight.confidence, say)}<span>${say('web.insights.version', { version: number.format(insight.version) })}</span><time datetime="${insight.updatedAt}">${dayText(insight.updatedAt, visitor)}</time></p></li>`
}

function confidence(level: InsightSummary['confidence'], say: Words): Html {
  const labels = {
    low: say('web.confidence.low'),
    medium: say('web.confidence.medium'),
    high: say('web.confidence.high'),
  }
  return html`<span class="confidence ${level}"><span class="bars" aria-hidden="true"><i></i><i></i><i></i></span>${labels[level]}</span>`
}
