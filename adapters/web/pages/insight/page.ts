import type { InsightRecord, Option, RelatedInsight } from '../../../../src/conversation/desk.ts'
import { exportKinds } from '../../../../src/conversation/desk-files.ts'
import type { Visitor } from '../../access/visitor.ts'
import { inline, plain } from '../../markdown.ts'
import { type Html, html } from '../../markup.ts'
import type { Frame } from '../../render/frame.ts'
import { icon } from '../../render/icon.ts'
import { renderContent } from '../../render/node.ts'
import type { Words } from '../../words.ts'
import { badges, confidenceBars, recordPath } from '../board/entries.ts'
import { change, decisions } from './changes.ts'
import { decide } from './decide.ts'
import { history } from './history.ts'

export interface InsightShown {
  readonly record: InsightRecord
  readonly people: readonly Option[]
  /** The panel of public links; null where they are switched off. */
  readonly links: Html | null
  /** What was answered to a decision that was made a moment ago. */
  readonly heard: Html | null
}

/** One insight whole: what is claimed and on what, where its review stands, how it came to be. */
export function insightPage(
  { record, people, links, heard }: InsightShown,
  frame: Frame,
  visitor: Visitor,
  say: Words,
): Html {
  const { entry } = record
  const here = recordPath(entry.id)
  return html`<article class="insight"><p class="ways"><a href="/insights">${icon('back')}${say('web.insights.all')}</a><a href="/review">${say('web.nav.review')}</a><a href="${here}/spoken">${say('web.insights.conversation')}</a></p>
${heard}<h1>${plain(entry.statement)}</h1>
<p class="card-head">${badges(entry)}<span class="card-about"><span>${entry.segment}</span><span>${entry.metric}</span><span>${say('web.insights.version', { version: new Intl.NumberFormat(visitor.language).format(entry.version) })}</span><span>${entry.owner}</span>${entry.assignee !== null && html`<span>${say('web.review.with', { name: entry.assignee })}</span>`}</span></p>
<div class="body"><p class="sure">${confidenceBars(entry.confidence)} ${inline(record.confidence)}</p></div>
${decide(entry, record.decisions.length, people, here, visitor, say)}
${
  record.sinceApproval !== null &&
  html`<section class="since"><h2>${say('web.review.since')}</h2>${change(record.sinceApproval, visitor, say)}</section>`
}
${record.sections.map(
  ({ name, content }) =>
    html`<section id="${name}"><h2>${say(`desk.section.${name}`)}</h2><div class="body">${renderContent(content, frame)}</div></section>`,
)}
${related(record.related, say)}
${record.decisions.length > 0 && html`<section id="decisions"><h2>${say('web.review.history')}</h2>${decisions(record.decisions, visitor, say)}</section>`}
<section id="versions"><h2>${say('card.versions')}</h2><ol class="versions">${record.versions.map((version) => html`<li>${change(version, visitor, say)}</li>`)}</ol></section>
${history(record.history, visitor, say)}
<section id="files"><h2>${say('web.record.files')}</h2><p class="buttons">${exportKinds.map(
    (kind) =>
      html`<a class="button plain" href="${here}/file.${kind}" download>${say(`web.record.${kind}`)}</a>`,
  )}<a class="button plain" href="${here}/spoken.md" download>${say('web.record.spoken')}</a></p></section>${links}</article>`
}

function related(list: readonly RelatedInsight[], say: Words): Html {
  if (list.length === 0) return html``
  return html`<section id="related"><h2>${say('web.record.related')}</h2><ul class="related">${list.map(
    ({ entry, relation }) =>
      html`<li><span class="tag">${say(`web.relation.${relation}`)}</span> <a href="${recordPath(entry.id)}">${inline(entry.statement)}</a> <span class="hint">${entry.statusLabel}</span></li>`,
  )}</ul></section>`
}
