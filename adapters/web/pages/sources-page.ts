import { randomUUID } from 'node:crypto'
import type { SourceSummary } from '../../../src/conversation/library.ts'
import { isPhraseKey } from '../../../src/locales/locale.ts'
import type { Visitor } from '../access/visitor.ts'
import { sizeLimitText } from '../limits.ts'
import { type Html, html } from '../markup.ts'
import { icon } from '../render/icon.ts'
import type { Words } from '../words.ts'
import { dayText } from './day-text.ts'

/** Connected sources with what they hold, and a way to bring one more. */
export function sourcesPage(sources: readonly SourceSummary[], visitor: Visitor, say: Words): Html {
  return html`<header class="page-head"><h1>${say('web.sources.title')}</h1><p>${say('web.sources.about')}</p></header>
<form class="bring" id="bring" method="post" action="/sources" enctype="multipart/form-data"><h2>${say('web.sources.bring')}</h2><p class="hint" id="bring-hint">${say('web.sources.kinds', { limit: sizeLimitText })}</p><input type="hidden" name="event" value="${randomUUID()}"><label for="file" class="hidden">${say('web.upload.attach')}</label><input type="file" id="file" name="file" required aria-describedby="bring-hint"><button type="submit" class="button primary">${say('web.sources.upload')}</button>
<ul id="uploads" class="uploads" aria-label="${say('web.upload.list')}" data-uploading="${say('web.upload.uploading')}" data-cancel="${say('web.upload.cancel')}" data-failed="${say('web.upload.failed')}" data-too-large="${say('web.upload.tooLarge', { limit: sizeLimitText })}" hidden></ul><p id="bring-trouble" role="alert" class="trouble"></p></form>
${sources.length === 0 ? html`<p class="empty">${say('web.sources.none')}</p>` : html`<ul class="board">${sources.map((source) => card(source, visitor, say))}</ul>`}`
}

function card(source: SourceSummary, visitor: Visitor, say: Words): Html {
  const kind = `web.connector.${source.connector}`
  const states = {
    proposed: say('web.sources.proposed'),
    connected: say('web.sources.connected'),
    unreadable: say('web.sources.unreadable'),
  }
  return html`<li class="card"><p class="card-head"><span class="badge ${source.status}">${states[source.status]}</span><span class="card-about"><span>${isPhraseKey(kind) ? say(kind) : source.connector}</span></span></p><h2><span class="card-sign">${icon('data')}</span> ${source.name}</h2>
<p class="card-foot"><span>${say('web.sources.rows', { count: new Intl.NumberFormat(visitor.language === 'vi' ? 'vi-VN' : 'en-GB').format(source.rows) })}</span>${span(source, visitor, say)}</p>${
    source.metrics.length > 0 &&
    html`<p class="hint">${say('web.sources.metrics')}</p><ul class="chips">${source.metrics.map((metric) => html`<li>${metric}</li>`)}</ul>`
  }</li>`
}

/** Days of the data are calendar days, the same in every time zone. */
function span(source: SourceSummary, visitor: Visitor, say: Words): Html {
  if (source.from === undefined || source.to === undefined)
    return html`<span>${say('web.sources.noTime')}</span>`
  const day = (date: string) =>
    dayText(`${date.slice(0, 10)}T00:00:00Z`, { language: visitor.language, timeZone: 'UTC' })
  return html`<span>${say('web.sources.span', { from: day(source.from), to: day(source.to) })}</span>`
}
