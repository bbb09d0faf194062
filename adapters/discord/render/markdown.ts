import { escapeLines, escapeText, inCode } from './escape.ts'
import { type Span, spansOf } from './spans.ts'

const webLink = /^https?:\/\/[^\s<>]+$/iu

/** Small Markdown within a line as Discord's; a figure's link to its evidence is the figure. */
export function inline(text: string): string {
  return escapeLines(spansOf(text).map(written).join(''))
}

/** Small Markdown on one line, for labels and cells. */
export function line(text: string): string {
  return inline(oneLine(text))
}

/** Small Markdown on one line, all of it bold; nothing where there are no words. */
export function bold(text: string): string {
  const words = spansOf(oneLine(text)).map(unbold).map(written).join('')
  return words === '' ? '' : `**${words}**`
}

/** Bold within bold would end it. */
function unbold(span: Span): Span {
  return span.kind === 'bold' ? { kind: 'link', inside: span.inside, address: 'evidence:' } : span
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

const list = /^(\s*)([-*•]|\d{1,3}[.)])\s+(?=\S)/u
const quoted = /^\s*>\s?/u

/** Small Markdown of several lines; lists and quotations stay what they are. */
export function blocks(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((one) => {
      const [, indent = '', sign = ''] = list.exec(one) ?? []
      if (sign !== '')
        return `${indent}${/\d/u.test(sign) ? sign.replace(')', '.') : '-'} ${inline(one.replace(list, ''))}`
      return quoted.test(one) ? `> ${inline(one.replace(quoted, ''))}` : inline(one)
    })
    .join('\n')
}

function written(span: Span): string {
  switch (span.kind) {
    case 'words':
      return escapeText(span.text)
    case 'code':
      return `\`${inCode(span.text)}\``
    case 'bold':
      return `**${span.inside.map(written).join('')}**`
    case 'italics':
      return `*${span.inside.map(written).join('')}*`
    case 'link':
      return linked(span.inside.map(written).join(''), span.address)
  }
}

function linked(label: string, address: string): string {
  if (address.startsWith('evidence:')) return label
  if (!webLink.test(address)) return `${label} (${escapeText(address)})`
  return `[${label.replace(/(?<!\\)[[\]]/gu, '\\$&')}](${address})`
}
