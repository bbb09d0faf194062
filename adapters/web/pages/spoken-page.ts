import { type Html, html } from '../markup.ts'
import { icon } from '../render/icon.ts'
import type { Words } from '../words.ts'

/** The conversation that an insight came from, as it was spoken, to read. */
export function spokenPage(
  shown: {
    readonly title: string
    readonly back: string
    /** Where it can be gone on with; null for a conversation of another platform. */
    readonly live: string | null
    readonly messages: readonly Html[]
  },
  say: Words,
): Html {
  return html`<article class="spoken"><p class="ways"><a href="${shown.back}">${icon('back')}${say('web.spoken.back')}</a><a href="${shown.back}/spoken.md" download>${say('web.record.spoken')}</a>${shown.live !== null && html`<a href="${shown.live}">${say('web.spoken.live')}</a>`}</p><h1>${shown.title}</h1>${
    shown.messages.length === 0
      ? html`<p class="empty">${say('web.spoken.none')}</p>`
      : html`<div class="transcript">${shown.messages}</div>`
  }</article>`
}
