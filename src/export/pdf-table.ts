import type { ContentNode } from '../conversation/content.ts'
import { plainMarkdown } from '../support/markdown.ts'
import { inFont } from './pdf-font.ts'

type TableNode = Extract<ContentNode, { type: 'table' }>

const padding = 4

/** Draws a table with as wide columns as their texts want, its head again on every page; cells break into lines. */
export function drawTable(
  pdf: PDFKit.PDFDocument,
  node: TableNode,
  margin: number,
  colours: { readonly text: string; readonly quiet: string; readonly line: string },
): void {
  const head = node.columns.map(({ label }) => inFont(plainMarkdown(label)))
  const rows = node.rows.map((cells) => cells.map((cell) => inFont(plainMarkdown(cell))))
  pdf.fontSize(9)
  const widths = columnWidths(pdf, [head, ...rows], pdf.page.width - 2 * margin)
  const line = (cells: readonly string[], font: string) => {
    pdf.font(font).fontSize(9)
    const heights = cells.map((cell, at) =>
      pdf.heightOfString(cell, { width: (widths[at] ?? 0) - 2 * padding }),
    )
    const height = Math.max(...heights, 0) + 2 * padding
    if (pdf.y + height > pdf.page.height - margin) {
      pdf.addPage()
      if (font === 'body') line(head, 'bold')
    }
    const top = pdf.y
    let left = margin
    for (const [at, cell] of cells.entries()) {
      const width = widths[at] ?? 0
      pdf
        .font(font)
        .fontSize(9)
        .fillColor(font === 'bold' ? colours.quiet : colours.text)
        .text(cell, left + padding, top + padding, {
          width: width - 2 * padding,
          align: node.columns[at]?.align === 'end' ? 'right' : 'left',
        })
      left += width
    }
    pdf
      .moveTo(margin, top + height)
      .lineTo(left, top + height)
      .lineWidth(0.5)
      .strokeColor(colours.line)
      .stroke()
    pdf.x = margin
    pdf.y = top + height
  }
  line(head, 'bold')
  for (const cells of rows) line(cells, 'body')
}

/** What the widest text of each column wants, in the same proportion where that is more than there is. */
function columnWidths(
  pdf: PDFKit.PDFDocument,
  rows: readonly (readonly string[])[],
  available: number,
): readonly number[] {
  const columns = rows[0]?.length ?? 0
  const wanted = Array.from({ length: columns }, (_, at) =>
    Math.max(
      40,
      ...rows.map(
        (cells) => Math.min(pdf.font('bold').widthOfString(cells[at] ?? ''), 260) + 2 * padding + 2,
      ),
    ),
  )
  const all = wanted.reduce((sum, width) => sum + width, 0)
  return wanted.map((width) => (width * available) / all)
}
