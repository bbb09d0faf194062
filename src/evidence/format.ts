import { type Language, phrase } from '../locales/locale.ts'
import type { FigureFormat } from '../locales/said.ts'
import type { Unit } from '../metrics/catalog.ts'

const tags: Record<Language, string> = { en: 'en-US', vi: 'vi-VN' }

export interface Figure {
  readonly value: number
  readonly unit: Unit
  readonly currency?: string
}

/** The format that suits a unit when the text does not name one. */
function formatFor(unit: Unit): FigureFormat {
  switch (unit) {
    case 'ratio':
      return 'percent'
    case 'count':
      return 'integer'
    case 'currency':
      return 'currency'
    case 'seconds':
      return 'seconds'
    case 'number':
    case 'score':
      return 'decimal'
  }
}

/**
 * Writes a figure as its reader does: `0.2491` as a percent is `24.9%` in English and `24,9%` in Vietnamese.
 * Throws a RangeError when the format does not fit the unit (a percent of money).
 */
export function formatFigure(figure: Figure, format: FigureFormat, language: Language): string {
  const chosen = format === 'auto' ? formatFor(figure.unit) : format
  if (!fits(chosen, figure.unit)) throw new RangeError(`${chosen} does not fit ${figure.unit}`)
  const { value } = figure
  switch (chosen) {
    case 'integer':
      return number(Math.round(value), language, { maximumFractionDigits: 0 })
    case 'decimal':
      return number(value, language, decimals(value))
    case 'percent':
      return number(value, language, { style: 'percent', ...percentDecimals(value) })
    case 'relative':
      return number(value, language, {
        style: 'percent',
        ...percentDecimals(value),
        signDisplay: 'exceptZero',
      })
    case 'size':
      return difference({ ...figure, value: Math.abs(value) }, language, '')
    case 'bound':
      return figure.unit === 'ratio'
        ? pointsNumber(
            { ...figure, value: Math.abs(value) },
            language,
            value < 0 ? '−' : value > 0 ? '+' : '',
          )
        : difference({ ...figure, value: Math.abs(value) }, language, value < 0 ? '−' : value > 0 ? '+' : '')
    case 'step':
      return difference(
        { ...figure, value: Math.abs(value) },
        language,
        value < 0 ? '−' : value > 0 ? '+' : '',
      )
    case 'currency':
      return money(value, figure.currency, language)
    case 'seconds':
      return phrase(language, 'figure.seconds').replace('{figure}', number(Math.round(value), language, {}))
    case 'date':
    case 'auto':
      throw new RangeError('a figure is not a date')
  }
}

/** A calendar day as its reader writes it; the year is left out when it is `year`. */
export function formatDate(date: string, language: Language, year?: string): string {
  const instant = new Date(`${date}T00:00:00Z`)
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

function fits(format: FigureFormat, unit: Unit): boolean {
  if (format === 'percent' || format === 'relative') return unit === 'ratio'
  if (format === 'currency') return unit === 'currency'
  if (format === 'seconds') return unit === 'seconds'
  return true
}

/** A difference of two figures: points for shares, the unit itself otherwise; `sign` stands before it. */
function difference(size: Figure, language: Language, sign: string): string {
  if (size.unit !== 'ratio') return `${sign}${formatFigure(size, formatFor(size.unit), language)}`
  return phrase(language, 'figure.points').replace('{figure}', pointsNumber(size, language, sign))
}

function pointsNumber(size: Figure, language: Language, sign: string): string {
  const digits = size.value < 0.01 ? 2 : 1
  return `${sign}${number(size.value * 100, language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })}`
}

function money(value: number, currency: string | undefined, language: Language): string {
  if (currency === undefined) return number(value, language, decimals(value))
  const large = Math.abs(value) >= 1e6
  if (language === 'vi') {
    const sign = currency === 'VND' ? '₫' : currency
    return `${number(value, language, large ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 } : decimals(value))} ${sign}`
  }
  return number(value, language, {
    style: 'currency',
    currency,
    ...(large
      ? { notation: 'compact', maximumSignificantDigits: 3 }
      : currency === 'VND'
        ? { maximumFractionDigits: 0 }
        : { maximumFractionDigits: 2 }),
  })
}

function decimals(value: number): Intl.NumberFormatOptions {
  const size = Math.abs(value)
  if (Number.isInteger(value) || size >= 1000) return { maximumFractionDigits: 0 }
  return { maximumFractionDigits: size < 1 ? 3 : size < 10 ? 2 : 1 }
}

function percentDecimals(value: number): Intl.NumberFormatOptions {
  const digits = Math.abs(value) < 0.01 && value !== 0 ? 2 : 1
  return { minimumFractionDigits: value === 0 || value === 1 ? 0 : digits, maximumFractionDigits: digits }
}

function number(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(tags[language], options).format(value === 0 ? 0 : value).replace('-', '−')
}
