import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Content } from '../../../src/conversation/content.ts'
import type { ExportDocument } from '../../../src/export/document.ts'
import { markdownDocument } from '../../../src/export/markdown.ts'
import { pdfDocument } from '../../../src/export/pdf.ts'
import { inFont, pdfFonts } from '../../../src/export/pdf-font.ts'
import { pptxDocument } from '../../../src/export/pptx.ts'
import { everyKind, showcase } from '../../adapters/web/showcase.ts'

/** What pdfkit keeps of the font that it draws with. */
const drawnWith = z.object({
  _font: z.object({ font: z.custom<{ hasGlyphForCodePoint(code: number): boolean }>() }),
})

function documentOf(language: 'en' | 'vi'): ExportDocument {
  const content: Content = showcase(language).flat()
  return {
    title: 'Tôi muốn mua nhanh, nhưng sợ mất tiền',
    language,
    lines: ['Khách cũ · Tỷ lệ chuyển đổi', '**Độ tin cậy: trung bình.**'],
    sections: [
      { heading: 'Điều được khẳng định', content },
      { heading: 'Bằng chứng', content: [] },
    ],
    at: '2026-11-20T05:00:00.000Z',
  }
}

test('everything there is to show has a form in Markdown, without links to records', () => {
  const document = documentOf('vi')
  expect(new Set(document.sections[0]?.content.map(({ type }) => type))).toEqual(new Set(everyKind))
  const text = markdownDocument(document)
  expect(text).toMatch(/^# Tôi muốn mua nhanh/u)
  expect(text).toContain('## Bằng chứng')
  expect(text).not.toMatch(/evidence:|\[object|undefined/u)
})

test('a PDF holds the bundled font, whole letters of Vietnamese and numbered pages', async () => {
  const bytes = await pdfDocument(documentOf('vi'))
  const text = Buffer.from(bytes).toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(text).toContain('VisaoSans')
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
  expect(text).toMatch(/\/Lang \(vi\)/u)
})

test('the font of a PDF has every letter of Vietnamese and every sign that is printed', () => {
  const locales = ['en', 'vi'].map((name) => readFileSync(`data/locales/${name}.json`, 'utf8'))
  const letters = [...inFont(locales.join('')).replace(/\s/gu, '')]
  const signs = [...'→←↑↓▸✓✗⚠ℹ★☆●○□•–−×≈≤≥“”«»…₫']
  for (const file of Object.values(pdfFonts)) {
    const { font } = drawnWith.parse(new PDFDocument().font(file))._font
    const missing = [...letters, ...signs].filter(
      (letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    )
    expect([...new Set(missing)]).toEqual([])
  }
})

test('slides are a zip of the parts that a presentation has, its text as text', async () => {
  const bytes = Buffer.from(await pptxDocument(documentOf('vi')))
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  const names = bytes.toString('latin1')
  expect(names).toContain('ppt/slides/slide1.xml')
  expect(names).toContain('ppt/media/')
})
