import { renderPng } from '../charts/render-png.ts'
import type { ContentNode } from '../conversation/content.ts'
import { plainText } from '../delivery/plain-text.ts'
import { type Language, phrase } from '../locales/locale.ts'
import { plainMarkdown } from '../support/markdown.ts'
import type { ExportDocument } from './document.ts'
import { inFont, pdfFonts } from './pdf-font.ts'
import { drawTable } from './pdf-table.ts'

const margin = 56
/** Points; at the whole width of the page the letters of a chart would be larger than the page's own. */
const chartWidth = 400
const colours = {
  text: '#1f2328',
  quiet: '#57606a',
  line: '#d0d7de',
  mark: '#0072b2',
  pass: '#1b6b3a',
  fail: '#a5301d',
  person: '#7d5200',
} as const

/** How a criterion stands, beside the word for it. */
const marks = { pass: '✓', fail: '✗', person: '○' } as const

/** A document as PDF, A4, with the bundled font (which has every Vietnamese letter) and charts as pictures. */
export async function pdfDocument(document: ExportDocument): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    lang: document.language,
    displayTitle: true,
    info: { Title: readable(document.title), Author: 'Visao', CreationDate: new Date(document.at) },
  })
  for (const [name, file] of Object.entries(pdfFonts)) pdf.registerFont(name, file)
  const parts: Uint8Array[] = []
  pdf.on('data', (part: Uint8Array) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))

  pdf.font('bold').fontSize(18).fillColor(colours.text).text(readable(document.title), { lineGap: 2 })
  pdf.moveDown(0.4).font('body').fontSize(10).fillColor(colours.quiet)
  for (const line of document.lines) pdf.text(readable(line))
  for (const { heading, content } of document.sections) {
    room(pdf, 150)
    pdf.moveDown(1.2).font('bold').fontSize(13).fillColor(colours.mark).text(heading).moveDown(0.3)
    for (const node of content) await draw(pdf, node, document.language)
  }
  number(pdf)
  pdf.end()
  await ended
  return Buffer.concat(parts)
}

async function draw(pdf: PDFKit.PDFDocument, node: ContentNode, language: Language): Promise<void> {
  const width = pdf.page.width - 2 * margin
  body(pdf)
  switch (node.type) {
    case 'chart': {
      const picture = Buffer.from(await renderPng(node.chart, 'light'))
      const [across, down] = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
      const height = Math.min((chartWidth * down) / across, 240)
      room(pdf, height + 40)
      pdf.image(picture, margin, pdf.y, { fit: [chartWidth, height] })
      pdf.x = margin
      pdf.y += height + 6
      pdf.fontSize(9).fillColor(colours.quiet).text(readable(node.chart.summary))
      break
    }
    case 'table':
      room(pdf, 80)
      pdf.font('bold').text(readable(node.caption)).moveDown(0.3)
      drawTable(pdf, node, margin, colours)
      break
    case 'facts':
      for (const { label, value } of node.facts) {
        pdf.font('bold').text(`${readable(label)}: `, { continued: true })
        pdf.font('body').text(readable(value))
      }
      break
    case 'checklist':
      pdf.font('bold').text(readable(node.caption)).moveDown(0.3)
      for (const { criterion, label, state, reason, followUp } of node.items) {
        room(pdf, 40)
        pdf
          .font('bold')
          .fillColor(colours[state])

          .text(
            `${marks[state]} ${criterion} ${readable(label)}: ${phrase(language, `web.checklist.${state}`)}`,
          )
        pdf.font('body').fillColor(colours.text).text(readable(reason))
        if (followUp !== undefined) pdf.fillColor(colours.quiet).text(readable(followUp))
        pdf.moveDown(0.25)
      }
      break
    case 'outline':
      pdf.font('bold').text(readable(node.caption)).font('body').moveDown(0.3)
      for (const { depth, label, text } of node.items) {
        const indent = Math.min(depth, 6) * 14
        pdf.text(`${readable(label)}: ${readable(text)}`, margin + indent, pdf.y, { width: width - indent })
      }
      pdf.x = margin
      break
    case 'quote':
      room(pdf, 40)
      pdf.text(`“${readable(node.text)}”`, margin + 14, pdf.y, { width: width - 14 })
      pdf.fontSize(9).fillColor(colours.quiet).text(readable(node.source))
      pdf.x = margin
      break
    case 'actions':
    case 'form':
    case 'choice':
    case 'sources':
    case 'progress':
      return
    default:
      pdf.text(inFont(plainText([node])))
  }
  pdf.moveDown(0.5)
}

function readable(text: string): string {
  return inFont(plainMarkdown(text))
}

function body(pdf: PDFKit.PDFDocument): void {
  pdf.x = margin
  pdf.font('body').fontSize(10.5).fillColor(colours.text)
}

/** Begins a new page where what comes would not fit on this one. */
function room(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height > pdf.page.height - margin) pdf.addPage()
}

function number(pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    // Below the margin pdfkit would begin a new page.
    pdf.page.margins.bottom = 0
    pdf
      .font('body')
      .fontSize(9)
      .fillColor(colours.quiet)
      .text(`Visao · ${page + 1}/${count}`, margin, pdf.page.height - 36, {
        width: pdf.page.width - 2 * margin,
        align: 'right',
        lineBreak: false,
      })
  }
}
