import type { Language } from '../../../src/locales/locale.ts'
import { type Html, html } from '../markup.ts'

const styles = [
  'base',
  'shell',
  'message',
  'figures',
  'checks',
  'controls',
  'chat',
  'composer',
  'board',
  'record',
  'desk',
  'log',
] as const

/** A document with the house's style and scripts and whatever stands in its body. */
export function page(parts: {
  readonly language: Language
  readonly title: string
  readonly head?: Html
  /** What the page's scripts need; only pages with a visitor have it. */
  readonly data?: { readonly close: string; readonly timeZone: string }
  readonly body: Html
}): Html {
  return html`<html lang="${parts.language}"><head><meta charset="utf-8"><title>${parts.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/assets/star.svg" type="image/svg+xml">
${styles.map((name) => html`<link rel="stylesheet" href="/assets/${name}.css">`)}
<script type="module" src="/assets/page.js"></script>${parts.head}</head>
<body${parts.data && html` data-close="${parts.data.close}" data-time-zone="${parts.data.timeZone}"`}>${parts.body}</body></html>`
}
