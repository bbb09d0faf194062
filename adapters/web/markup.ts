const trusted: unique symbol = Symbol('html')

/** HTML that may be written as it is. Only `html` makes it, so that no text can pass for it. */
export interface Html {
  readonly [trusted]: string
}

export type Part = Html | string | number | false | null | undefined | readonly Part[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Builds HTML from a template; everything that is not HTML already is escaped, in text and in quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = strings.reduce((so, string, index) => so + written(parts[index - 1]) + string)
  return { [trusted]: text }
}

/** The text of a piece of HTML, to be sent. */
export function markup(piece: Html): string {
  return piece[trusted]
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (mark) => escapes[mark] ?? '')
  if (typeof part === 'number') return String(part)
  if (trusted in part) return part[trusted]
  return part.map(written).join('')
}
