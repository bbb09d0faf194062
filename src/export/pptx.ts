import { renderPng } from '../charts/render-png.ts'
import type { Content, ContentNode } from '../conversation/content.ts'
import { plainText } from '../delivery/plain-text.ts'
import { plainMarkdown } from '../support/markdown.ts'
import type { ExportDocument } from './document.ts'

/** Inches of a wide slide, and of what stands on it. */
const slide = { width: 13.33, left: 0.6, top: 1.35, room: 12.1, height: 5.6 } as const
const colours = { text: '1F2328', quiet: '57606A', mark: '0072B2', line: 'D0D7DE' } as const
/** A face that every machine has and that has every Vietnamese letter. */
const font = 'Arial'
/** Characters that one slide bears, and rows of one table. */
const mostText = 1_300
const mostRows = 12

type Deck = InstanceType<typeof import('pptxgenjs')['default']>
type Slide = ReturnType<Deck['addSlide']>

/** A document as slides: native text and tables, charts as pictures with their sentence as alternative text. */
export async function pptxDocument(document: ExportDocument): Promise<Uint8Array> {
  const { default: made } = await import('pptxgenjs')
  // The package's types take its ES module for a CommonJS one: what they call `default.default` is the default itself.
  const deck: Deck = new (made as unknown as typeof made.default)()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = plainMarkdown(document.title)
  deck.author = 'Visao'
  deck.company = 'Visao'
  deck.theme = { headFontFace: font, bodyFontFace: font }
  const first = deck.addSlide()
  first.addText(plainMarkdown(document.title), {
    x: slide.left,
    y: 1.6,
    w: slide.room,
    h: 2.6,
    fontFace: font,
    fontSize: 30,
    bold: true,
    color: colours.text,
    valign: 'top',
    fit: 'shrink',
  })
  first.addText(document.lines.map((line) => plainMarkdown(line)).join('\n'), {
    x: slide.left,
    y: 4.4,
    w: slide.room,
    h: 1.6,
    fontFace: font,
    fontSize: 16,
    color: colours.quiet,
    valign: 'top',
  })
  for (const { heading, content } of document.sections)
    for (const part of partsOf(content)) await addPart(deck, heading, part)
  return new Uint8Array((await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer)
}

type Part =
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'chart'; readonly node: Extract<ContentNode, { type: 'chart' }> }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** The content in pieces that a slide bears: text until it is full, each chart and each stretch of a table by itself. */
function partsOf(content: Content): readonly Part[] {
  const parts: Part[] = []
  for (const node of content) {
    if (node.type === 'chart') parts.push({ kind: 'chart', node })
    else if (node.type === 'table') {
      const head = node.columns.map(({ label }) => plainMarkdown(label))
      const rows = node.rows.map((cells) => cells.map((cell) => plainMarkdown(cell)))
      for (let from = 0; from < rows.length; from += mostRows)
        parts.push({ kind: 'table', rows: [head, ...rows.slice(from, from + mostRows)] })
    } else if (!['actions', 'form', 'choice', 'sources', 'progress'].includes(node.type)) {
      for (const line of plainText([node]).split('\n')) addLine(parts, line)
    }
  }
  return parts
}

function addLine(parts: Part[], line: string): void {
  if (line.trim() === '') return
  const last = parts.at(-1)
  const held = last?.kind === 'text' ? last.lines : []
  const full = held.join('').length + line.length > mostText
  if (last?.kind === 'text' && !full) parts[parts.length - 1] = { kind: 'text', lines: [...held, line] }
  else parts.push({ kind: 'text', lines: [line] })
}

async function addPart(deck: Deck, heading: string, part: Part): Promise<void> {
  const page = deck.addSlide()
  page.addText(heading, {
    x: slide.left,
    y: 0.4,
    w: slide.room,
    h: 0.7,
    fontFace: font,
    fontSize: 24,
    bold: true,
    color: colours.mark,
  })
  if (part.kind === 'text') addText(page, part.lines)
  else if (part.kind === 'table') addTable(page, part.rows)
  else await addChart(page, part.node)
}

function addText(page: Slide, lines: readonly string[]): void {
  page.addText(
    lines.map((text) => ({ text, options: { breakLine: true } })),
    {
      x: slide.left,
      y: slide.top,
      w: slide.room,
      h: slide.height,
      fontFace: font,
      fontSize: 16,
      color: colours.text,
      valign: 'top',
      paraSpaceAfter: 8,
      fit: 'shrink',
    },
  )
}

function addTable(page: Slide, rows: readonly (readonly string[])[]): void {
  page.addTable(
    rows.map((cells, place) => cells.map((text) => ({ text, options: { bold: place === 0 } }))),
    {
      x: slide.left,
      y: slide.top,
      w: slide.room,
      fontFace: font,
      fontSize: 13,
      color: colours.text,
      border: { type: 'solid', pt: 0.5, color: colours.line },
    },
  )
}

async function addChart(page: Slide, node: Extract<ContentNode, { type: 'chart' }>): Promise<void> {
  const picture = Buffer.from(await renderPng(node.chart, 'light'))
  const share = picture.readUInt32BE(16) / picture.readUInt32BE(20)
  const height = Math.min(4.6, slide.room / share)
  const summary = plainMarkdown(node.chart.summary)
  page.addImage({
    data: `image/png;base64,${picture.toString('base64')}`,
    x: (slide.width - height * share) / 2,
    y: slide.top,
    w: height * share,
    h: height,
    altText: summary,
  })
  page.addText(summary, {
    x: slide.left,
    y: 6.2,
    w: slide.room,
    h: 0.9,
    fontFace: font,
    fontSize: 14,
    color: colours.quiet,
    valign: 'top',
  })
}
