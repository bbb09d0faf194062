import { markdownMark } from '../../../src/support/markdown.ts'

/** A run of text in one style; `evidence` names the record that a figure rests on. */
export interface Span {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly code?: true
  readonly link?: string
  readonly evidence?: string
}

type Style = Pick<Span, 'bold' | 'italic'>

const webLink = /^https?:\/\/\S+$/iu
const longestLink = 3000

/**
 * Small Markdown within a line as runs of text. What is no mark stays text, so that nothing a customer wrote can become a
 * mention or a link; control characters go.
 *
 * Example: `**mobile** [1.4%](evidence:rd_1.0.value)` is bold `mobile`, a space, and `1.4%` with its evidence.
 */
export function spansOf(text: string): readonly Span[] {
  return joined(parse(text.replace(/[^\P{Cc}\n\t]/gu, ''), {}))
}

function parse(text: string, style: Style): Span[] {
  const found: Span[] = []
  let from = 0
  for (const match of text.matchAll(markdownMark)) {
    const before = text.slice(from, match.index)
    if (before !== '') found.push({ text: before, ...style })
    found.push(...marked(match, style))
    from = match.index + match[0].length
  }
  const rest = text.slice(from)
  return rest === '' ? found : [...found, { text: rest, ...style }]
}

function marked(match: RegExpMatchArray, style: Style): readonly Span[] {
  const [all, escaped, code, label, address, bold, starred, scored] = match
  if (escaped !== undefined) return [{ text: escaped, ...style }]
  if (code !== undefined) return [{ text: code, ...style, code: true }]
  if (label !== undefined && address !== undefined) return linked(label, address, all, style)
  if (bold !== undefined) return parse(bold, { ...style, bold: true })
  return parse(starred ?? scored ?? '', { ...style, italic: true })
}

function linked(label: string, address: string, all: string, style: Style): readonly Span[] {
  if (address.startsWith('evidence:')) {
    const [evidence = ''] = address.slice('evidence:'.length).split('.')
    return parse(label, style).map((span) => ({ ...span, evidence }))
  }
  if (!webLink.test(address) || address.length > longestLink) return [{ text: all, ...style }]
  return parse(label, style).map((span) => ({ ...span, link: address }))
}

/** Neighbours of one style as one run. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    if (last !== undefined && sameStyle(last, span))
      runs[runs.length - 1] = { ...last, text: last.text + span.text }
    else runs.push(span)
  }
  return runs
}

function sameStyle(a: Span, b: Span): boolean {
  const { text: _a, ...first } = a
  const { text: _b, ...second } = b
  return JSON.stringify(first) === JSON.stringify(second)
}
