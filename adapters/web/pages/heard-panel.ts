import { randomUUID } from 'node:crypto'
import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame } from '../render/frame.ts'
import { icon } from '../render/icon.ts'
import { renderContent } from '../render/node.ts'
import { recordPath } from './board/entries.ts'

/** What became of a wish about one insight, as its conversation was told. */
export interface Outcome {
  readonly insight: string
  readonly state: 'done' | 'unchanged' | 'refused' | 'waiting'
  readonly content: Parameters<typeof renderContent>[0]
  /** The form's fields that take it back; null where nothing does. */
  readonly undo: Readonly<Record<string, string>> | null
}

/** What was refused or stood so already is told as a notice, which has a mark of its own. */
const icons = { done: icon('check'), unchanged: '', refused: '', waiting: icon('info') } as const

/** What was answered to a decision made a moment ago: of one insight, or of each that was chosen, with a way to take it back. */
export function heardPanel(outcomes: readonly Outcome[], back: string, frame: Frame): Html {
  const { say } = frame
  const number = new Intl.NumberFormat(frame.language === 'vi' ? 'vi-VN' : 'en-GB')
  const count = (state: Outcome['state']) => outcomes.filter((one) => one.state === state).length
  const counted = (['done', 'unchanged', 'refused', 'waiting'] as const).filter((state) => count(state) > 0)
  return html`<section class="heard" role="status"><h2>${say('web.review.heard')}</h2>${
    outcomes.length > 1 &&
    html`<p>${counted.map((state) => say(`web.heard.${state}`, { count: number.format(count(state)) })).join(' · ')}</p>`
  }<ul class="outcomes">${outcomes.map(
    (one) =>
      html`<li class="outcome outcome-${one.state}">${icons[one.state]}<div class="body">${
        one.content.length === 0
          ? html`<p>${say('web.heard.later')} <a href="${recordPath(one.insight)}">${inline(say('web.heard.look'))}</a></p>`
          : renderContent(one.content, frame)
      }</div>${one.undo !== null && undoForm(one.insight, one.undo, back, frame)}</li>`,
  )}</ul></section>`
}

function undoForm(
  insight: string,
  fields: Readonly<Record<string, string>>,
  back: string,
  { say }: Frame,
): Html {
  const all = { event: randomUUID(), back, ...fields }
  return html`<form method="post" action="${recordPath(insight)}/review">${Object.entries(all).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button type="submit" class="button plain">${say('web.heard.undo')}</button></form>`
}
