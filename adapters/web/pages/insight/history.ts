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
  return html`<p class="change-head"><strong>${what}</strong> <span>${values(from, to)}</span> <span class="hint">${version !== null && html`${say('web.insights.version', { version: number.format(version) })}, `}${by}, <time datetime="${at}">${dayText(at, visitor)}</time>, ${whereText(where, place)}</span></p>`
}

/** What it was and what it is, as far as there is either. */
export function values(from: string | null, to: string | null): string {
  return [from, to].filter((value) => value !== null).join(' → ')
}

/** Where something was done: a way to the conversation where it is the page's own, else the name of its platform. */
export function whereText(where: string, place: HistoryEntry['place']): Html {
  if (place?.platform === platform) return html`<a href="/t/${encodeURIComponent(place.thread)}">${where}</a>`
  return html`${where}${place !== null && html` (${place.platform})`}`
}
