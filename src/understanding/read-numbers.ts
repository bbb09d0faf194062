import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { anyOf } from './date-words.ts'
import { foldAligned } from './fold-aligned.ts'
import { overlaps, type Span } from './span.ts'
import { halfAfter, speltNumber, speltValue } from './spelt-number.ts'
import { readLimit } from './tokenise.ts'

export interface ReadNumber {
  /** Shares are fractions: "15%" is 0.15; amounts are whole: "12tr" is 12,000,000. */
  readonly value: number
  readonly kind: 'number' | 'share' | 'currency'
  /** ISO 4217. */
  readonly currency?: string
  readonly span: Span
  /** As written. */
  readonly words: string
}

const list = z.array(z.string())
const table = z.record(z.string(), z.number())
const vocabulary = readVocabulary(
  'numbers',
  z.object({
    multipliers: table,
    currencies: z.record(z.string(), z.string()),
    percents: list,
    counted: list,
    labels: list,
  }),
)

const symbols = '[$€£₫]'
const multipliers = anyOf(Object.keys(vocabulary.multipliers))
const currencies = anyOf(Object.keys(vocabulary.currencies).map((word) => word.replace('$', '\\$')))
const figure = new RegExp(
  `(?<![\\p{L}\\d.,/:_]|\\p{L}-|\\d )(us\\$ ?|usd |vnd |${symbols} ?)?(-?\\d{1,15}(?:[.,]\\d{1,12}){0,6})` +
    `(?: ?(${multipliers})(?!\\p{L})(\\d)?(?!\\d))?(?: ?(${anyOf(vocabulary.percents)}|${currencies})(?!\\p{L}))?(?!\\d|[/:]\\d|\\p{L})`,
  'gu',
)
const speltFigure = new RegExp(
  `(?<!\\p{L})(?:(${speltNumber}) )?(?:(${multipliers})|(${anyOf(vocabulary.percents)}))(?!\\p{L})( (?:${halfAfter})(?!\\p{L}))?`,
  'gu',
)
const halved = new RegExp(`(?<![\\p{L}\\d])(\\d{1,6}|${speltNumber}) (?:${halfAfter})(?!\\p{L})`, 'gu')
const half = new RegExp(`^ (?:${halfAfter})(?!\\p{L})`, 'u')
const afterLabel = new RegExp(`(?<!\\p{L})(?:${anyOf(vocabulary.labels)}) ?#?$`, 'u')
const beforeCounted = new RegExp(`^ ?(?:${anyOf(vocabulary.counted)})(?!\\p{L})`, 'u')

/**
 * The figures of a text as people write them: "12tr", "1,5 tỷ", "2k5", "45 phần trăm", "$1.2m", "1.234.567,89".
 * Points and commas are read as `language` has them where they could be either. Dates and places in a list are left out.
 */
export function readNumbers(text: string, language: Language): ReadNumber[] {
  const written = text.normalize('NFC').slice(0, readLimit)
  const folded = foldAligned(written)
  const found: ReadNumber[] = []
  for (const match of folded.matchAll(figure)) {
    const [whole, prefix, digits = '', multiplier, tail, suffix] = match
    const rest = half.exec(folded.slice(match.index + whole.length))?.[0] ?? ''
    const span = { start: match.index, end: match.index + whole.length + rest.length }
    const before = folded.slice(Math.max(0, span.start - 12), span.start)
    const bare = prefix === undefined && multiplier === undefined && suffix === undefined
    if (bare && (afterLabel.test(before) || isDatePart(folded, span))) continue
    const amount = decimal(digits, language)
    if (amount === null) continue
    const factor = multiplier === undefined ? 1 : (vocabulary.multipliers[multiplier] ?? 1)
    const more = (tail === undefined ? 0 : Number(tail) / 10) + (rest === '' ? 0 : 0.5)
    const value = round((amount + more) * factor)
    const unit =
      unitOf(prefix, suffix) ?? assumed(multiplier, folded.slice(span.end, span.end + 12), language)
    found.push(figureOf(value, unit, span, written))
  }
  for (const figure of spelt(folded, language)) {
    if (!found.some(({ span }) => overlaps(span, figure.span)))
      found.push(figureOf(figure.value, figure.unit, figure.span, written))
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** "ba triệu", "nửa triệu", "triệu rưỡi", "hai mươi phần trăm", "một rưỡi". */
function spelt(folded: string, language: Language): { value: number; unit: FigureUnit; span: Span }[] {
  const spans = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length })
  const scaled = [...folded.matchAll(speltFigure)].flatMap((match) => {
    const [, words, multiplier, percent, rest] = match
    const amount = words === undefined ? (rest === undefined ? null : 1) : speltValue(words)
    if (amount === null) return []
    const span = spans(match)
    const unit =
      percent === undefined ? assumed(multiplier, folded.slice(span.end, span.end + 12), language) : 'share'
    const factor = multiplier === undefined ? 1 : (vocabulary.multipliers[multiplier] ?? 1)
    return [{ value: (amount + (rest === undefined ? 0 : 0.5)) * factor, unit: unit as FigureUnit, span }]
  })
  const halves = [...folded.matchAll(halved)].flatMap((match) => {
    const words = match[1] ?? ''
    const amount = /^\d/.test(words) ? Number(words) : speltValue(words)
    return amount === null ? [] : [{ value: amount + 0.5, unit: 'number' as FigureUnit, span: spans(match) }]
  })
  return [...scaled, ...halves]
}

type FigureUnit = 'share' | 'number' | { readonly currency: string }

function figureOf(value: number, unit: FigureUnit, span: Span, written: string): ReadNumber {
  const rest = { span, words: written.slice(span.start, span.end) }
  if (unit === 'share') return { value: round(value / 100), kind: 'share', ...rest }
  return unit === 'number'
    ? { value, kind: 'number', ...rest }
    : { value, kind: 'currency', ...unit, ...rest }
}

function unitOf(prefix: string | undefined, suffix: string | undefined): FigureUnit | null {
  if (suffix !== undefined && vocabulary.percents.includes(suffix)) return 'share'
  const currency = vocabulary.currencies[suffix ?? ''] ?? vocabulary.currencies[prefix?.trim() ?? '']
  return currency === undefined ? null : { currency }
}

/** "12tr" alone is money in Vietnamese; "12k lượt xem" is not. */
function assumed(multiplier: string | undefined, after: string, language: Language): FigureUnit {
  const spoken =
    multiplier !== undefined && (language === 'vi' || /^(?:tr|trieu|ty|ti|nghin|ngan|cu)$/.test(multiplier))
  return spoken && !beforeCounted.test(after) ? { currency: 'VND' } : 'number'
}

/** Reads separators; null where they make no number (1.2,3.4). */
function decimal(digits: string, language: Language): number | null {
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points === 0 && commas === 0) return Number(digits)
  if (points > 0 && commas > 0) {
    const mark = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
    return digits.split(mark).length > 2 ? null : grouped(digits, mark)
  }
  const only = points > 0 ? '.' : ','
  const groups = digits.split(only)
  const mayGroup =
    /^-?[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every(({ length }) => length === 3)
  if (groups.length > 2) return mayGroup ? Number(groups.join('')) : null
  const groupMark = language === 'vi' ? '.' : ','
  return mayGroup && only === groupMark ? Number(groups.join('')) : Number(groups.join('.'))
}

function grouped(digits: string, mark: string): number {
  const other = mark === '.' ? ',' : '.'
  return Number(digits.replaceAll(other, '').replace(mark, '.'))
}

const monthAround = /^ ?(?:st|nd|rd|th)?,? ?(?:thang|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/

function isDatePart(folded: string, span: Span): boolean {
  const before = folded.slice(Math.max(0, span.start - 12), span.start)
  return (
    /(?:\d{4}-|\d-\d{1,2}-)$/.test(before) ||
    /^-\d{1,2}-\d/.test(folded.slice(span.end, span.end + 6)) ||
    monthAround.test(folded.slice(span.end, span.end + 12)) ||
    /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? $/.test(before)
  )
}

/** Takes the noise of binary fractions away: 1.1 / 100 is 0.011. */
function round(value: number): number {
  return Number(value.toPrecision(15))
}
