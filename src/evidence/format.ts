import { type Language, phrase } from '../locales/locale.ts'
import type { FigureFormat } from '../locales/said.ts'
import type { Unit } from '../metrics/catalog.ts'

const tags: Record<Language, string> = { en: 'en-US', vi: 'vi-VN' }

export interface Figure {
  readonly value: number
  readonly unit: Unit
  readonly currency?: string
  /** A difference of two figures (of shares in points, never in percent), or a share of the figure it changed from. */
  readonly role?: 'difference' | 'relative'
}

/** Whether a figure's sign is written: where it is negative, always but for zero, or never. */
type Sign = 'negative' | 'exceptZero' | 'never'

/**
 * Writes a figure as its reader does: `0.2491` as a percent is `24.9%` in English and `24,9%` in Vietnamese.
 * Throws a RangeError when the format does not fit the figure: a percent of money or of a difference of shares, a
 * difference's form for a level, anything that is no number.
 */
export function formatFigure(figure: Figure, format: FigureFormat, language: Language): string {
  const chosen = format === 'auto' ? usualFormat(figure) : format
  if (!Number.isFinite(figure.value) || !fits(chosen, figure))
    throw new RangeError(`${chosen} does not fit ${figure.role ?? 'level'} ${figure.value} in ${figure.unit}`)
  switch (chosen) {
    case 'integer':
      return number(Math.round(figure.value), language, { maximumFractionDigits: 0 })
    case 'decimal':
      return number(figure.value, language, decimals(figure.value))
    case 'percent':
    case 'currency':
    case 'seconds':
      return level(figure, language, 'negative')
    case 'size':
      return difference(figure, language, 'never')
    case 'step':
    case 'relative':
      return difference(figure, language, 'exceptZero')
    case 'bound':
      return figure.unit === 'ratio'
        ? points(figure.value, language, 'exceptZero')
        : difference(figure, language, 'exceptZero')
    case 'date':
    case 'auto':
      throw new RangeError('a figure is not a date')
  }
}

/** Writes a figure that a person stated: as usual, but no digit of it is rounded away. */
export function formatStated(figure: Figure, language: Language): string {
  if (!Number.isFinite(figure.value)) throw new RangeError('not a number')
  const { value } = figure
  if (figure.unit === 'currency') return money(figure, language, 'negative', true)
  if (figure.unit === 'ratio') return number(value, language, { style: 'percent', maximumFractionDigits: 4 })
  return number(value, language, { maximumFractionDigits: 6 })
}

/**
 * A calendar day as its reader writes it; the year is left out when it is `year`.
 * Throws a RangeError for anything that is no calendar day.
 */
export function formatDate(date: string, language: Language, year?: string): string {
  const instant = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date)
    throw new RangeError(`not a calendar day: ${date}`)
  const withYear = date.slice(0, 4) !== year
  if (language === 'vi') {
    const [y, m, d] = date.split('-').map(Number)
    return withYear ? `${d}/${m}/${y}` : `${d}/${m}`
  }
  return new Intl.DateTimeFormat('en-US', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(instant)
}

/** The format that suits a figure when the text does not name one. */
function usualFormat({ value, unit, role }: Figure): FigureFormat {
  if (role === 'difference') return 'step'
  switch (unit) {
    case 'ratio':
      return 'percent'
    case 'count':
      // A count a day may be a fraction.
      return Number.isInteger(value) || Math.abs(value) >= 100 ? 'integer' : 'decimal'
    case 'currency':
      return 'currency'
    case 'seconds':
      return 'seconds'
    case 'number':
    case 'score':
      return 'decimal'
  }
}

function fits(format: FigureFormat, { unit, role }: Figure): boolean {
  switch (format) {
    case 'percent':
      return unit === 'ratio' && role !== 'difference'
    case 'relative':
      return role === 'relative'
    case 'integer':
      return unit !== 'ratio' && unit !== 'currency' && unit !== 'seconds'
    case 'decimal':
      return unit !== 'currency' && unit !== 'seconds' && !(unit === 'ratio' && role !== undefined)
    case 'currency':
    case 'seconds':
      return unit === format
    case 'size':
    case 'step':
      return role !== undefined
    case 'bound':
      return role === 'difference'
    case 'date':
    case 'auto':
      return false
  }
}

/** A difference: points for shares, percent for a relative change, the unit itself otherwise. */
function difference(figure: Figure, language: Language, sign: Sign): string {
  if (figure.unit !== 'ratio' || figure.role === 'relative') return level(figure, language, sign)
  return phrase(language, 'figure.points').replace('{figure}', () => points(figure.value, language, sign))
}

function level(figure: Figure, language: Language, sign: Sign): string {
  const { value, unit } = figure
  switch (unit) {
    case 'ratio':
      return number(value, language, { style: 'percent', signDisplay: sign, ...percentDecimals(value) })
    case 'currency':
      return money(figure, language, sign, false)
    case 'seconds':
      return duration(value, language, sign)
    case 'count':
    case 'number':
    case 'score':
      return number(value, language, { signDisplay: sign, ...decimals(value) })
  }
}

/** Seconds up to two hours, then hours, from two days on days: nobody reads how many seconds a week has. */
function duration(seconds: number, language: Language, sign: Sign): string {
  const size = Math.abs(seconds)
  const [key, value] =
    size >= 2 * 86_400
      ? (['figure.days', seconds / 86_400] as const)
      : size >= 2 * 3600
        ? (['figure.hours', seconds / 3600] as const)
        : (['figure.seconds', seconds] as const)
  const digits = Math.abs(value) < (key === 'figure.seconds' ? 10 : 100) ? 1 : 0
  const written = number(value, language, { signDisplay: sign, maximumFractionDigits: digits })
  return phrase(language, key).replace('{figure}', () => written)
}

function points(value: number, language: Language, sign: Sign): string {
  const digits = value === 0 ? 0 : percentDigits(value)
  return number(value * 100, language, {
    signDisplay: sign,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** Money; from a million on in words of scale, three digits of it, or where it is `exact` only if no digit is lost. */
function money(figure: Figure, language: Language, sign: Sign, exact: boolean): string {
  const { value } = figure
  const code = figure.currency?.toUpperCase()
  if (code === undefined) return number(value, language, { signDisplay: sign, ...decimals(value) })
  const known = /^[A-Z]{3}$/u.test(code)
  const large = Math.abs(value) >= 1e6 && (!exact || Number(value.toPrecision(3)) === value)
  const options: Intl.NumberFormatOptions = large
    ? { notation: 'compact', maximumSignificantDigits: 3, signDisplay: sign }
    : { signDisplay: sign, ...cents(value, known ? minorDigits(code) : 2, exact) }
  if (language === 'en' && known)
    return number(value, language, { ...options, style: 'currency', currency: code })
  const written = number(value, language, { ...options, ...(large ? { compactDisplay: 'long' } : {}) })
  return `${written} ${code === 'VND' ? '₫' : code}`
}

/** Digits after the point that the currency has, none for whole sums, more where the sum is too small to show otherwise. */
function cents(value: number, minor: number, exact: boolean): Intl.NumberFormatOptions {
  const size = Math.abs(value)
  if (size > 0 && size < 0.01) return { maximumSignificantDigits: 2 }
  const digits = exact || size < 10 ? Math.max(minor, 2) : minor
  return {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  }
}

function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

function decimals(value: number): Intl.NumberFormatOptions {
  const size = Math.abs(value)
  if (Number.isInteger(value) || size >= 1000) return { maximumFractionDigits: 0 }
  if (size < 0.01) return { maximumSignificantDigits: 2 }
  return { maximumFractionDigits: size < 1 ? 3 : size < 10 ? 2 : 1 }
}

function percentDecimals(value: number): Intl.NumberFormatOptions {
  const digits = percentDigits(value)
  return { minimumFractionDigits: value === 0 || value === 1 ? 0 : digits, maximumFractionDigits: digits }
}

/** One digit after the point from one percent on, two significant ones below, for small shares to be told apart. */
function percentDigits(share: number): number {
  const percent = Math.abs(share) * 100
  if (percent >= 1 || percent === 0) return 1
  return Math.min(1 - Math.floor(Math.log10(percent)), 5)
}

/** Spaces are plain ones whatever the runtime's data has, so that figures are found and compared; minus is a true minus. */
function number(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(tags[language], options)
    .format(value === 0 ? 0 : value)
    .replace(/[\u00A0\u202F]/gu, ' ')
    .replace('-', '−')
}
