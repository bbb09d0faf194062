import type { Language } from '../../../src/locales/locale.ts'

const figure = /^[−-]?\d[\d.,]*\s?%?$/u
const marks = { en: { group: /,/gu, decimal: '.' }, vi: { group: /\./gu, decimal: ',' } } as const

/**
 * The number that a cell's text writes, so that Slack sorts a column by size; null where it writes something else.
 *
 * Example: `1.234,5` and `12,5 %` are 1234.5 and 12.5 in Vietnamese, `1,234.5` is 1234.5 in English.
 */
export function cellNumber(text: string, language: Language): number | null {
  if (!figure.test(text)) return null
  const { group, decimal } = marks[language]
  const written = text.replace(/[%\s]/gu, '').replace('−', '-').replace(group, '').replace(decimal, '.')
  const value = Number(written)
  return Number.isFinite(value) ? value : null
}
