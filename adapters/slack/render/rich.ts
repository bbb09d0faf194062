import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
  RichTextQuote,
  RichTextSection,
} from '@slack/types'
import { joined, type Span, spansOf } from './spans.ts'

type Line = string | readonly Span[]

/** Small Markdown, or runs of text, as elements of rich text; in it no character needs escaping and none can mention. */
function richElements(line: Line): RichTextElement[] {
  const spans = typeof line === 'string' ? spansOf(line) : line
  const shown = spans.filter((span) => span.text !== '').map(({ evidence: _, ...span }) => span)
  return joined(shown).map(richElement)
}

function richElement({ text, link, bold, italic, code }: Span): RichTextElement {
  const style = { ...(bold && { bold }), ...(italic && { italic }), ...(code && { code }) }
  const styled = Object.keys(style).length > 0 ? { style } : {}
  return link === undefined ? { type: 'text', text, ...styled } : { type: 'link', url: link, text, ...styled }
}

/** Runs of text in bold. */
export function bold(text: string): readonly Span[] {
  return spansOf(text).map((span) => ({ ...span, bold: true as const }))
}

/** Runs of text in italics. */
export function italic(text: string): readonly Span[] {
  return spansOf(text).map((span) => ({ ...span, italic: true as const }))
}

export function section(...lines: readonly Line[]): RichTextSection {
  const spans = lines.flatMap((line) => (typeof line === 'string' ? spansOf(line) : line))
  return { type: 'rich_text_section', elements: richElements(spans) }
}

export function quoteOf(line: Line): RichTextQuote {
  return { type: 'rich_text_quote', elements: richElements(line) }
}

/** A list; `depth` indents it as a branch of an outline. */
export function list(items: readonly RichTextSection[], depth = 0): RichTextList {
  const said = items.filter((item) => item.elements.length > 0)
  return { type: 'rich_text_list', style: 'bullet', indent: depth, elements: said }
}

/** A list that Slack numbers from one. */
export function numberedList(items: readonly RichTextSection[]): RichTextList {
  return { ...list(items), style: 'ordered' }
}

/** A block of the elements that say something, or none where nothing does. */
export function rich(...elements: readonly RichTextBlockElement[]): RichTextBlock[] {
  const said = elements.filter((element) => element.elements.length > 0)
  return said.length === 0 ? [] : [{ type: 'rich_text', elements: said }]
}
