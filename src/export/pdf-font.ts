import { fileURLToPath } from 'node:url'

/** The font that charts are drawn with, and the signs that it lacks (`data/fonts/add-signs.py`). */
export const pdfFonts = {
  body: fontFile('VisaoSans-Regular.ttf'),
  bold: fontFile('VisaoSans-SemiBold.ttf'),
} as const

/** A text without what only joins or colours emoji: the font has no glyphs for these. */
export function inFont(text: string): string {
  return text.replace(/[\u200D\uFE0E\uFE0F]/gu, '')
}

function fontFile(name: string): string {
  return fileURLToPath(new URL(`../../data/fonts/${name}`, import.meta.url))
}
