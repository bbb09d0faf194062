import { type Html, html } from '../markup.ts'

const shapes = {
  check: html`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  cross: html`<path d="M7 7l10 10M17 7L7 17"/>`,
  person: html`<circle cx="12" cy="8.5" r="3.5"/><path d="M5 19.5c1-3.6 3.6-5 7-5s6 1.4 7 5"/>`,
  info: html`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.01"/>`,
  warning: html`<path d="M12 4l9 16H3zM12 10.5v4M12 17.2v.01"/>`,
  clip: html`<path d="M19.5 11.5l-7.8 7.8a5 5 0 0 1-7.1-7.1l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7"/>`,
  send: html`<path d="M12 19.5V5M5.5 11.5L12 5l6.5 6.5"/>`,
  menu: html`<path d="M4 7h16M4 12h16M4 17h16"/>`,
  plus: html`<path d="M12 5v14M5 12h14"/>`,
  chat: html`<path d="M4 5.5h16v11H11l-4.5 3.5v-3.5H4z"/>`,
  star: html`<path d="M12 3l2.3 6.7L21 12l-6.7 2.3L12 21l-2.3-6.7L3 12l6.7-2.3z"/>`,
  data: html`<ellipse cx="12" cy="6" rx="7.5" ry="3"/><path d="M4.5 6v12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V6M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3"/>`,
  search: html`<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>`,
  arrow: html`<path d="M5 12h14M13 6l6 6-6 6"/>`,
  back: html`<path d="M19 12H5M11 6l-6 6 6 6"/>`,
} as const

export type IconName = keyof typeof shapes

/** A small drawing beside words that say the same; screen readers pass over it. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes[name]}</svg>`
}
