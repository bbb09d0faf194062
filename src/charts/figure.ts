import type { Chart } from './chart.ts'

type Kind = Pick<Chart, 'unit' | 'language'>

/** Steps of a long figure and how a reader of the language shortens them: 3.2M, 3,2 tr. */
const steps = {
  en: [
    { size: 1e9, mark: 'B' },
    { size: 1e6, mark: 'M' },
    { size: 1e3, mark: 'K' },
  ],
  vi: [
    { size: 1e9, mark: ' tỷ' },
    { size: 1e6, mark: ' tr' },
    { size: 1e3, mark: 'k' },
  ],
} as const

/** Figures under this are written out. */
const leastShortened = 10_000

/**
 * One figure beside a bar or point, three significant digits: `12.5%` and `3.2M`, in Vietnamese `12,5%` and `3,2 tr`.
 * A `ratio` is a share.
 */
export function figure(value: number, kind: Kind): string {
  const size = Math.abs(value) * (kind.unit === 'ratio' ? 100 : 1)
  const shown = kind.unit === 'ratio' ? size : size / stepFor(size, kind).size
  const digits = shown === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(shown)))
  const step = 10 ** -Math.min(digits, 4) * (kind.unit === 'ratio' ? 0.01 : stepFor(size, kind).size)
  return shortened(value, kind, { most: Math.abs(value), step })
}

/** A figure of a set that reaches up to `most` (which sets its unit) and lies `step` apart (which sets its digits). */
export function shortened(
  value: number,
  kind: Kind,
  scale: { readonly most: number; readonly step: number },
): string {
  if (kind.unit === 'ratio') {
    const options = { style: 'percent', maximumFractionDigits: digitsOf(scale.step * 100) } as const
    return new Intl.NumberFormat(kind.language, options).format(value)
  }
  const { size, mark } = stepFor(scale.most, kind)
  const digits = kind.unit === 'count' && size === 1 ? 0 : digitsOf(scale.step / size)
  const number = new Intl.NumberFormat(kind.language, { maximumFractionDigits: digits }).format(value / size)
  return `${number}${value === 0 ? '' : mark}${kind.unit === 'seconds' ? ' s' : ''}`
}

function stepFor(most: number, kind: Kind): { readonly size: number; readonly mark: string } {
  const none = { size: 1, mark: '' }
  if (most < leastShortened) return none
  return steps[kind.language].find(({ size }) => most >= size) ?? none
}

function digitsOf(step: number): number {
  return Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
}

/** A count of cases, written out in full: `1,694` or `1.694`. */
export function caseCount(n: number, language: Chart['language']): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(n)
}

/** A calendar day in the reader's form: `Oct 31` or `31/10`, with its year where the chart spans several. */
export function shortDate(date: string, language: Chart['language'], withYear = false): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (language === 'vi') return withYear ? `${day}/${month}/${year}` : `${day}/${month}`
  const options = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat('en', withYear ? { ...options, year: 'numeric' } : options).format(
    new Date(`${date}T00:00:00Z`),
  )
}
