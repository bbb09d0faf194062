import type { Chart } from './chart.ts'
import { plainLabel } from './label.ts'

/** Vega's own roles and English names, which would be read out part by part. */
const innerRoles = / (?:role|aria-[a-z]+)="[^"]*"/g

/**
 * Gives a picture its name and description for those who cannot see it: `role="img"`, `<title>` and `<desc>`. The
 * description is the summary and, where the picture shortened them, the full names.
 */
export function describeSvg(svg: string, chart: Chart, full: readonly string[]): string {
  const title = escapeXml(plainLabel(chart.title))
  const summary = [chart.summary, ...full].map((text) => escapeXml(plainLabel(text))).join('\n')
  return svg
    .replace(/<[^>]*>/g, (tag) => tag.replace(innerRoles, ''))
    .replace(
      /^<svg([^>]*)>/,
      (_, attributes: string) =>
        `<svg${attributes} role="img" aria-label="${title}"><title>${title}</title><desc>${summary}</desc>`,
    )
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
