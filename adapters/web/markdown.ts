import { type Html, html, type Part } from './markup.ts'

/** Marks within marks go so deep; what is deeper stays text. */
const deepest = 4

const evidenceLink = /^evidence:([A-Za-z0-9_-]+)(?:\.[A-Za-z0-9_.-]*)?$/
const webLink = /^https?:\/\/[^\s]+$/i

const token =
  /\\([\\`*_[\]()#<>!.+-])|`([^`\n]+)`|\[((?:[^[\]\\]|\\.)+)\]\(([^()\s]+)\)|\*\*(?=\S)([\s\S]*?\S)\*\*(?!\*)|(?<![\w*])\*(?=\S)([^*]*?\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_]*?\S)_(?!\w)/g

/** The page of the record that an `evidence:` address names, or null when it names none. */
function evidencePath(address: string): string | null {
  const id = evidenceLink.exec(address)?.[1]
  return id === undefined ? null : `/readings/${id}`
}

/** Small Markdown within a line: bold, italics, code, links to the web and to evidence. All else stays text. */
export function inline(text: string): Html {
  return spans(text, 0)
}

function spans(text: string, depth: number): Html {
  if (depth > deepest) return html`${text}`
  const parts: Part[] = []
  let from = 0
  for (const found of text.matchAll(token)) {
    parts.push(text.slice(from, found.index), span(found, depth))
    from = found.index + found[0].length
  }
  parts.push(text.slice(from))
  return html`${parts}`
}

/** The words of small Markdown without its marks, for attributes and for controls that cannot hold links. */
export function plain(text: string): string {
  return unmarked(text, 0)
}

function unmarked(text: string, depth: number): string {
  if (depth > deepest) return text
  return text.replace(token, (all, escaped, code, label, _address, bold, starred, scored) => {
    if (escaped !== undefined) return escaped
    if (code !== undefined) return code
    const inner = label ?? bold ?? starred ?? scored
    return inner === undefined ? all : unmarked(inner, depth + 1)
  })
}

/** Small Markdown of several lines: paragraphs, lists, quotations. */
export function blocks(text: string): Html {
  return paragraphs(text, 0)
}

function paragraphs(text: string, depth: number): Html {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const parts: Html[] = []
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? '')
    let end = at + 1
    while (end < lines.length && kindOf(lines[end] ?? '') === kind) end += 1
    if (kind !== 'blank') parts.push(block(depth > deepest ? 'text' : kind, lines.slice(at, end), depth))
    at = end
  }
  return html`${parts}`
}

type LineKind = 'blank' | 'bullet' | 'number' | 'quote' | 'text'

const bullet = /^\s*[-*•]\s+/
const numbered = /^\s*(\d{1,3})[.)]\s+/
const quoted = /^\s*>\s?/

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'blank'
  if (bullet.test(line)) return 'bullet'
  if (numbered.test(line)) return 'number'
  return quoted.test(line) ? 'quote' : 'text'
}

function block(kind: LineKind, lines: readonly string[], depth: number): Html {
  switch (kind) {
    case 'bullet':
      return html`<ul>${lines.map((line) => html`<li>${inline(line.replace(bullet, ''))}</li>`)}</ul>`
    case 'number':
      return html`<ol start="${numbered.exec(lines[0] ?? '')?.[1] ?? '1'}">${lines.map(
        (line) => html`<li>${inline(line.replace(numbered, ''))}</li>`,
      )}</ol>`
    case 'quote':
      return html`<blockquote>${paragraphs(lines.map((line) => line.replace(quoted, '')).join('\n'), depth + 1)}</blockquote>`
    default:
      return html`<p>${lines.map((line, index) => [index > 0 && html`<br>`, inline(line)])}</p>`
  }
}

function span(found: RegExpMatchArray, depth: number): Part {
  const [all, escaped, code, label, address, bold, starred, scored] = found
  if (escaped !== undefined) return escaped
  if (code !== undefined) return html`<code>${code}</code>`
  if (label !== undefined && address !== undefined) return link(label, address, all)
  if (bold !== undefined) return html`<strong>${spans(bold, depth + 1)}</strong>`
  return html`<em>${spans(starred ?? scored ?? '', depth + 1)}</em>`
}

function link(label: string, address: string, all: string): Part {
  const record = evidencePath(address)
  if (record !== null) return html`<a class="evidence" href="${record}">${plain(label)}</a>`
  if (!webLink.test(address)) return all
  return html`<a href="${address}" target="_blank" rel="noopener noreferrer">${plain(label)}</a>`
}
