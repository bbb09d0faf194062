import type { BoardOptions, Option } from '../../../../src/conversation/desk.ts'
import { type Html, html } from '../../markup.ts'
import { icon } from '../../render/icon.ts'
import type { Words } from '../../words.ts'
import type { BoardQuery } from './query.ts'

/** The box to search with and everything to filter by; the address holds it all, so that it can be kept and sent. */
export function filters(query: BoardQuery, options: BoardOptions, say: Words): Html {
  const { filter } = query
  const [criterion, state] = (filter.criterion ?? '').split(' ')
  const any = say('web.board.any')
  const states = [
    { value: 'fail', label: say('web.checklist.fail') },
    { value: 'person', label: say('web.checklist.person') },
    { value: 'pass', label: say('web.checklist.pass') },
  ]
  const named = Object.entries(filter).filter(([name]) => name !== 'words' && name !== 'status')
  return html`<search><form method="get" action="/insights" class="filters"><div class="search"><label class="hidden" for="q">${say('web.insights.search')}</label>${icon('search')}<input type="search" id="q" name="q" value="${filter.words ?? ''}" placeholder="${say('web.insights.search')}"><button type="submit" class="button plain">${say('web.insights.find')}</button></div>
<details class="more"${named.length > 0 && html` open`}><summary>${say('web.board.filters')}</summary><div class="filter-grid">
${select('status', say('desk.column.status'), options.statuses, filter.status, any)}
${select('review', say('desk.column.review'), options.reviews, filter.review, any)}
${select('metric', say('desk.column.metric'), options.metrics, filter.metric, any)}
${select('segment', say('desk.column.segment'), options.segments, filter.segment, any)}
${select('owner', say('desk.column.owner'), options.owners, filter.owner, any)}
${select('assignee', say('web.board.assignee'), options.assignees, filter.assignee, any)}
${select('source', say('web.board.source'), options.sources, filter.source, any)}
${select('confidence', say('desk.column.confidence'), options.confidences, filter.confidence, any)}
${select('criterion', say('web.board.criterion'), options.criteria, criterion, any)}
${select('state', say('web.board.state'), states, state, null)}
<div class="field"><label for="from">${say('web.board.from')}</label><input type="date" id="from" name="from" value="${filter.from ?? ''}"></div>
<div class="field"><label for="to">${say('web.board.to')}</label><input type="date" id="to" name="to" value="${filter.to ?? ''}"></div>
</div><p class="buttons"><button type="submit" class="button primary">${say('web.board.apply')}</button><a class="button quiet" href="/insights">${say('web.board.clear')}</a></p></details>${
    query.view === 'table' && html`<input type="hidden" name="view" value="table">`
  }</form></search>`
}

function select(
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string | undefined,
  any: string | null,
): Html {
  return html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${
    any !== null && html`<option value="">${any}</option>`
  }${options.map(
    ({ value, label: text }) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )}</select></div>`
}
