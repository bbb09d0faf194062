import type { Option, ReviewEntry } from '../../../src/conversation/desk.ts'
import type { Visitor } from '../access/visitor.ts'
import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame } from '../render/frame.ts'
import { icon } from '../render/icon.ts'
import { renderContent } from '../render/node.ts'
import type { Words } from '../words.ts'
import { badges, confidenceBars, recordPath } from './board/entries.ts'
import { dayText } from './day-text.ts'
import { change } from './insight/changes.ts'
import { decide } from './insight/decide.ts'

export interface Queue {
  readonly entries: readonly ReviewEntry[]
  readonly next: string | null
  /** Those that were approved and changed since. */
  readonly changed: readonly ReviewEntry[]
  readonly people: readonly Option[]
  /** Who may decide, in sentences. */
  readonly rules: readonly string[]
  /** What was answered to a decision that was made a moment ago. */
  readonly heard: Html | null
}

/** The review queue: each insight with what a lead needs to decide, and the decision below it. */
export function reviewPage(
  { entries, next, changed, people, rules, heard }: Queue,
  frame: Frame,
  visitor: Visitor,
  say: Words,
): Html {
  return html`<header class="page-head"><h1>${say('web.review.title')}</h1><p>${say('web.review.about')}</p></header><p class="hint rules">${inline(rules.join(' '))} <a href="/log">${say('web.log.title')}</a></p>${heard}
${
  entries.length === 0
    ? html`<div class="empty"><span class="mark big">${icon('check')}</span><p>${say('web.review.none')}</p><p><a href="/insights">${say('web.insights.all')}</a></p></div>`
    : html`<ol class="queue">${entries.map((entry) => html`<li>${waiting(entry, people, frame, visitor, say)}</li>`)}</ol>`
}${next !== null && html`<p class="buttons"><a class="button plain" href="/review?before=${next}">${say('web.board.more')}</a></p>`}${
  changed.length > 0 &&
  html`<section class="changed-since"><h2>${say('web.review.changedSince')}</h2><p class="hint">${say('web.review.changedSinceAbout')}</p><ol class="queue">${changed.map((entry) => html`<li>${waiting(entry, people, frame, visitor, say)}</li>`)}</ol></section>`
}`
}

function waiting(
  {
    entry,
    observation,
    confidence: sure,
    open,
    evidence,
    grounds,
    decisions,
    request,
    sinceApproval,
  }: ReviewEntry,
  people: readonly Option[],
  frame: Frame,
  visitor: Visitor,
  say: Words,
): Html {
  const path = recordPath(entry.id)
  return html`<article class="waiting"><p class="card-head">${badges(entry)}<span class="card-about"><span>${entry.segment}</span><span>${entry.metric}</span><span>${entry.owner}</span>${entry.assignee !== null && html`<span>${say('web.review.with', { name: entry.assignee })}</span>`}</span></p>
<h2><a href="${path}">${inline(entry.statement)}</a></h2>
${
  request !== null &&
  html`<p class="hint">${say('web.review.asked', { name: request.by, day: dayText(request.at, visitor) })}</p>${request.comment !== null && html`<blockquote>${request.comment}</blockquote>`}`
}
<div class="body">${renderContent(observation, frame)}<p>${inline(evidence)}</p><p class="sure">${confidenceBars(entry.confidence)} ${inline(sure)}</p>${
    open.length === 0 ? html`<p>${say('web.review.allPass')}</p>` : renderContent(open, frame)
  }${grounds.length > 0 && html`<details class="more"><summary>${say('web.review.grounds')}</summary>${renderContent(grounds, frame)}</details>`}</div>${
    sinceApproval !== null &&
    html`<section class="since"><h3>${say('web.review.since')}</h3>${change(sinceApproval, visitor, say)}</section>`
  }
<p class="ways"><a href="${path}">${say('web.review.whole')}</a><a href="${path}/spoken">${say('web.insights.conversation')}</a></p>
${decide(entry, decisions, people, '/review', visitor, say)}</article>`
}
