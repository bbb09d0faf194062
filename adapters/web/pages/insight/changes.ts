import type { Decided, DiffPiece, VersionChange } from '../../../../src/conversation/desk-history.ts'
import type { Visitor } from '../../access/visitor.ts'
import { type Html, html } from '../../markup.ts'
import type { Words } from '../../words.ts'
import { dayText } from '../day-text.ts'

/** What a version changed, word by word: what was put in, what was taken out. */
export function change(version: VersionChange, visitor: Visitor, say: Words): Html {
  const number = new Intl.NumberFormat(visitor.language)
  return html`<p class="change-head"><strong>${say('web.insights.version', { version: number.format(version.version) })}</strong> <span>${version.part}</span> <span class="hint">${version.by}, <time datetime="${version.at}">${dayText(version.at, visitor)}</time></span></p>${parts(version, say)}`
}

/** The parts that differ, each with its words. */
function parts(version: VersionChange, say: Words): Html {
  if (version.parts.length === 0) return html``
  return html`<dl class="diff">${version.parts.map(
    ({ label, pieces }) =>
      html`<div><dt>${label}</dt><dd>${pieces.map((piece) => drawn(piece, say))}</dd></div>`,
  )}</dl>`
}

function drawn({ kind, text }: DiffPiece, say: Words): Html {
  if (kind === 'added') return html`<ins><span class="hidden">${say('web.diff.added')} </span>${text}</ins> `
  if (kind === 'removed')
    return html`<del><span class="hidden">${say('web.diff.removed')} </span>${text}</del> `
  return html`${text} `
}

/** Requests and decisions with what was said to them. */
export function decisions(decided: readonly Decided[], visitor: Visitor, say: Words): Html {
  const number = new Intl.NumberFormat(visitor.language)
  return html`<ol class="decisions">${decided.map(
    (one) =>
      html`<li><p><strong>${say(`review_state.${one.decision}`)}</strong> <span>${say('web.insights.version', { version: number.format(one.version) })}</span> <span class="hint">${one.by}, <time datetime="${one.at}">${dayText(one.at, visitor)}</time></span></p>${one.comment !== null && html`<blockquote>${one.comment}</blockquote>`}</li>`,
  )}</ol>`
}
