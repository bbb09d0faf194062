import fc from 'fast-check'
import type { Language } from '../../../src/locales/locale.ts'
import { figureFormats } from '../../../src/locales/said.ts'

export const known = ['iPhone 15', 'Q3', 'Age 18-24']
export const words = fc.constantFrom(
  'sales',
  'Doanh thu',
  'fell',
  'tăng',
  'and',
  '–',
  '-',
  '%',
  '(',
  ')',
  '**',
  '_',
  '`',
  '[',
  '](',
  ']',
  '{',
  '}',
  '{{',
  '|',
  ':',
  'r:',
  '.',
  ',',
  '\n',
  '\u200B',
  '\u202E',
  '\\',
  '#',
  '>',
  '~',
  '$',
  'million',
  '',
  ' ',
  '\uFFFC',
  'evidence:',
)
export const refs = fc.constantFrom(
  'rd_a.value',
  'rd_a.0.n',
  'rd_a.low',
  'rd_vnd.value',
  'rd_days.0.value',
  'rd_a.from',
  'rd_days.0.time',
  'fd_down.difference',
  'fd_up.relative',
  'fd_down.since',
  'rd_days.1.value',
  'rd_none.value',
  'fd_down.nothing',
  'constructor.name',
)
export const placeholder = fc
  .tuple(refs, fc.option(fc.constantFrom(...figureFormats, 'nothing'), { nil: undefined }))
  .map(([ref, format]) => `{{r:${ref}${format === undefined ? '' : `|${format}`}}}`)
export const stated = fc.constantFrom('{{u:st_share}}', '{{u:st_money}}', '{{u:st_date}}', '{{u:st_words}}')
export const numeral = fc.oneof(
  fc.nat(2000).map(String),
  fc.constantFrom(
    '½',
    '²',
    '٢',
    '２',
    'Ⅳ',
    '①',
    '𝟐',
    '〇',
    '🔟',
    '1️⃣',
    '15%',
    '1.',
    '2)',
    '0x1F',
    'Q34',
    'x2',
  ),
)
export const glue = fc.constantFrom('', '', ' ', '\n')
export const language = fc.constantFrom<Language>('en', 'vi')

/** Tokens in a row, some touching. */
export function draftOf(...tokens: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.oneof(...tokens), glue), { maxLength: 12 })
    .map((parts) => parts.flat().join(''))
}
