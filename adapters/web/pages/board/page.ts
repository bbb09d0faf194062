import type {
  BoardEntry,
  BoardOptions,
  BoardPage,
  FoundElsewhere,
  NamedView,
} from '../../../../src/conversation/desk.ts'
import type { Visitor } from '../../access/visitor.ts'
import { type Html, html } from '../../markup.ts'
import { icon } from '../../render/icon.ts'
import type { Words } from '../../words.ts'
import { bulk, library } from './bulk.ts'
import { elsewhere } from './elsewhere.ts'
import { card, table } from './entries.ts'
import { filters } from './filters.ts'
import { type BoardQuery, boardPath } from './query.ts'
import { views } from './views.ts'

export interface BoardShown {
  readonly query: BoardQuery
  /** The insights by status, or all of one kind where one is asked for. */
  readonly lanes: readonly { readonly status: string; readonly label: string; readonly page: BoardPage }[]
  readonly counts: Readonly<Record<string, number>>
  readonly options: BoardOptions
  readonly views: readonly NamedView[]
  readonly people: readonly { readonly value: string; readonly label: string }[]
  readonly found: FoundElsewhere
  /** What was answered to decisions that were made a moment ago. */
  readonly heard: Html | null
}

/** The insight board: by status, as cards or as a table, with everything to search, filter and act on it. */
export function boardPage(board: BoardShown, visitor: Visitor, say: Words): Html {
  const { query, lanes } = board
  const entries = lanes.flatMap(({ page }) => page.entries)
  return html`<header class="page-head"><h1>${say('web.insights.title')}</h1><p>${say('web.insights.about')}</p></header><p class="ways"><a href="/actions">${say('web.actions.title')}</a><a href="/log">${say('web.log.title')}</a></p>
${board.heard}${filters(query, board.options, say)}${views(board.views, query, say)}${statuses(board, visitor, say)}
${entries.length === 0 ? empty(query, say) : html`${lanes.map((lane) => drawnLane(lane, board, visitor, say))}${bulk(query, board.people, visitor, say)}`}
${elsewhere(board.found, visitor, say)}${library(query, say)}`
}

function statuses({ query, counts, options }: BoardShown, visitor: Visitor, say: Words): Html {
  const number = new Intl.NumberFormat(visitor.language === 'vi' ? 'vi-VN' : 'en-GB')
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const link = (value: string, label: string, count: number) =>
    html`<li><a href="${boardPath(query, { status: value })}"${(query.filter.status ?? '') === value && html` aria-current="page"`}>${label} <span class="count">${number.format(count)}</span></a></li>`
  const view = (value: 'cards' | 'table', label: string) =>
    html`<a href="${boardPath(query, { view: value === 'table' ? 'table' : '' })}"${query.view === value && html` aria-current="true"`}>${label}</a>`
  return html`<div class="lanes-bar"><nav aria-label="${say('desk.column.status')}"><ul class="statuses">${link('', say('web.board.all'), all)}${options.statuses
    .filter(({ value }) => counts[value] !== undefined || query.filter.status === value)
    .map(({ value, label }) =>
      link(value, label, counts[value] ?? 0),
    )}</ul></nav><p class="look"><span class="hidden">${say('web.board.look')}</span>${view('cards', say('web.board.cards'))}${view('table', say('web.board.table'))}</p></div>`
}

function drawnLane(
  lane: BoardShown['lanes'][number],
  { query, counts }: BoardShown,
  visitor: Visitor,
  say: Words,
): Html {
  const { entries, next } = lane.page
  if (entries.length === 0) return html``
  const alone = query.filter.status !== undefined || query.view === 'table'
  const more =
    next !== null &&
    html`<p class="buttons"><a class="button plain" href="${boardPath(query, alone ? { before: next } : { status: lane.status })}">${
      alone
        ? say('web.board.more')
        : say('web.board.allOf', { status: lane.label, count: String(counts[lane.status] ?? '') })
    }</a></p>`
  return html`<section class="lane">${!alone && html`<h2 class="lane-title">${lane.label}</h2>`}${drawn(entries, query, visitor, say)}${more}</section>`
}

function drawn(entries: readonly BoardEntry[], query: BoardQuery, visitor: Visitor, say: Words): Html {
  return query.view === 'table'
    ? table(entries, visitor, say)
    : html`<ul class="board">${entries.map((entry) => card(entry, visitor, say))}</ul>`
}

function empty(query: BoardQuery, say: Words): Html {
  if (Object.keys(query.filter).length === 0)
    return html`<div class="empty"><span class="mark big">${icon('star')}</span><p>${say('web.insights.none')}</p><p><a class="button primary" href="/new">${say('web.insights.begin')}</a></p></div>`
  const { words } = query.filter
  return html`<div class="empty"><p>${words === undefined ? say('web.board.noneFits') : say('web.insights.notFound', { words })}</p><p><a href="/insights">${say('web.insights.all')}</a></p></div>`
}
