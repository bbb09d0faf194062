import type { ImportReport } from '../../../src/conversation/desk-files.ts'
import type { Visitor } from '../access/visitor.ts'
import { type Html, html } from '../markup.ts'
import { icon } from '../render/icon.ts'
import type { Words } from '../words.ts'

/** What became of a library that was brought: nothing is overwritten, and whatever was left out is named. */
export function importedPage(report: ImportReport, visitor: Visitor, say: Words): Html {
  const number = new Intl.NumberFormat(visitor.language === 'vi' ? 'vi-VN' : 'en-GB')
  return html`<article class="imported"><p class="ways"><a href="/insights">${icon('back')}${say('web.insights.all')}</a></p><h1>${say('web.imported.title')}</h1>
<ul><li>${say('web.imported.added', { count: number.format(report.added) })}</li><li>${say('web.imported.same', { count: number.format(report.same) })}</li><li>${say('web.imported.refused', { count: number.format(report.refused.length) })}</li></ul>
${
  report.refused.length > 0 &&
  html`<ul class="refused">${report.refused.map(
    ({ what, why }) => html`<li><strong>${what}</strong>: ${say(`web.imported.${why}`)}</li>`,
  )}</ul>`
}<p class="hint">${say('web.imported.reviews')}</p></article>`
}
