import type { HistoryEntry } from '../../../../src/conversation/desk-history.ts'
import type { Visitor } from '../../access/visitor.ts'
import { type Html, html } from '../../markup.ts'
import { platform } from '../../site.ts'
import type { Words } from '../../words.ts'
import { dayText } from '../day-text.ts'

/** The audit log of an insight, folded away: who did what, when and where. */
export function history(entries: readonly HistoryEntry[], visitor: Visitor, say: Words): Html {
  if (entries.length === 0) return html``
  return html`<section id="history"><details class="more"><summary>${say('web.record.history')}</summary><ol class="versions">${entries.map((entry) => html`<li>${line(entry, visitor, say)}</li>`)}</ol></details></section>`
}

function line(
  { version, at, by, what, from, to, where, place }: HistoryEntry,
  visitor: Visitor,
  say: Words,
): Html {
  const number = new Intl.NumberFormat(visitor.language)
  const values = [from, to].filter((value) => value !== null).join(' → ')
  return html`<p class="change-head"><strong>${what}</strong> <span>${values}</span> <span class="hint">${say('web.insights.version', { version: number.format(version) })}, ${by}, <time datetime="${at}">${dayText(at, visitor)}</time>, ${
    place?.platform === platform
      ? html`<a href="/t/${encodeURIComponent(place.thread)}">${where}</a>`
      : html`${where}${place !== null && html` (${place.platform})`}`
  }</span></p>`
}
