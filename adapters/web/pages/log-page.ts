import type { LogEntry, LogPage, TeamShown } from '../../../src/conversation/desk-history.ts'
import type { Visitor } from '../access/visitor.ts'
import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import { icon } from '../render/icon.ts'
import type { Words } from '../words.ts'
import { recordPath } from './board/entries.ts'
import { momentText } from './day-text.ts'
import { values, whereText } from './insight/history.ts'

/** Who may do what, then all that happened, the last first; a page at a time, and whole as CSV. */
export function logPage({ entries, next }: LogPage, team: TeamShown, visitor: Visitor, say: Words): Html {
  return html`${ways(say)}<header class="page-head"><h1>${say('web.log.title')}</h1><p>${say('web.log.about')}</p></header>
${teamShown(team, say)}<section id="log" class="log-part"><h2>${say('web.log.happened')}</h2>${
    entries.length === 0
      ? html`<p class="hint">${say('web.log.none')}</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="${say('web.log.happened')}"><table class="desk-table log-table"><thead><tr>${(
          ['at', 'by', 'what', 'about', 'where'] as const
        ).map(
          (column) => html`<th scope="col">${say(`log.column.${column}`)}</th>`,
        )}</tr></thead><tbody>${entries.map((entry) => line(entry, visitor, say))}</tbody></table></div>
<p class="buttons">${next !== null && html`<a class="button plain" href="/log?before=${next}">${say('web.log.earlier')}</a>`}<a class="button plain" href="/log.csv" download>${say('web.log.csv')}</a></p>`
  }</section>`
}

/** What somebody sees who may not read the log: who may, and how that is changed. */
export function closedLogPage(team: TeamShown, say: Words): Html {
  return html`${ways(say)}<header class="page-head"><h1>${say('web.log.title')}</h1><p>${say('web.log.closed')}</p></header>${teamShown(team, say)}`
}

function ways(say: Words): Html {
  return html`<p class="ways"><a href="/insights">${icon('back')}${say('web.insights.all')}</a></p>`
}

function teamShown({ people, rules }: TeamShown, say: Words): Html {
  return html`<section id="team" class="log-part"><h2>${say('web.log.team')}</h2><ul>${rules.map((rule) => html`<li>${inline(rule)}</li>`)}</ul>${
    people.length > 0 &&
    html`<ul class="people">${people.map(({ name, role }) => html`<li><strong>${name}</strong> <span class="hint">${role}</span></li>`)}</ul>`
  }<p class="hint">${inline(say('web.log.how'))}</p></section>`
}

function line(
  { at, by, what, from, to, about, insight, where, place }: LogEntry,
  visitor: Visitor,
  say: Words,
): Html {
  return html`<tr><td><time datetime="${at}">${momentText(at, visitor)}</time></td><td>${by}</td><th scope="row">${what}${
    (from !== null || to !== null) && html` <span class="values">${values(from, to)}</span>`
  }</th><td>${
    insight === null
      ? (about ?? say('web.log.workspace'))
      : html`<a href="${recordPath(insight.id)}">${inline(insight.statement)}</a>`
  }</td><td>${whereText(where, place)}</td></tr>`
}
