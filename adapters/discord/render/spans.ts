import { markdownMark } from '../../../src/support/markdown.ts'

/** A piece of small Markdown: words as they are, or words with a mark. */
export type Span =
  | { readonly kind: 'words' | 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italics'; readonly inside: readonly Span[] }
  | { readonly kind: 'link'; readonly inside: readonly Span[]; readonly address: string }

/** Marks within marks go so deep; what is deeper stays text. */
const deepest = 4

/** Takes small Markdown within a line apart; what is no mark of it is words, as long a run of them as there is. */
export function spansOf(text: string, depth = 0): readonly Span[] {
  if (depth > deepest) return [{ kind: 'words', text }]
  const spans: Span[] = []
  let from = 0
  for (const found of text.matchAll(markdownMark)) {
    add(spans, { kind: 'words', text: text.slice(from, found.index) })
    add(spans, marked(found, depth + 1))
    from = found.index + found[0].length
  }
  add(spans, { kind: 'words', text: text.slice(from) })
  return spans
}

/** Words go on in the words before them: a sign that Discord reads may be made of both. */
function add(spans: Span[], span: Span): void {
  const last = spans.at(-1)
  if (span.kind !== 'words') spans.push(span)
  else if (last?.kind === 'words') spans[spans.length - 1] = { kind: 'words', text: last.text + span.text }
  else if (span.text !== '') spans.push(span)
}

function marked(found: RegExpMatchArray, depth: number): Span {
  const [all, escaped, code, label, address, bold, starred, scored] = found
  if (escaped !== undefined) return { kind: 'words', text: escaped }
  if (code !== undefined) return { kind: 'code', text: code }
  if (label !== undefined && address !== undefined)
    return { kind: 'link', inside: spansOf(label, depth), address }
  if (bold !== undefined) return { kind: 'bold', inside: spansOf(bold, depth) }
  const italics = starred ?? scored
  return italics === undefined
    ? { kind: 'words', text: all }
    : { kind: 'italics', inside: spansOf(italics, depth) }
}
