import { AppError } from '../../errors.ts'

/** A length of time as dates are moved by it. */
export interface Span {
  readonly count: number
  readonly unit: 'day' | 'month'
}

const units = {
  day: { count: 1, unit: 'day' },
  week: { count: 7, unit: 'day' },
  month: { count: 1, unit: 'month' },
  quarter: { count: 3, unit: 'month' },
  year: { count: 12, unit: 'month' },
} as const

/** Reads `7 days`, `1 month`, `2 weeks`. Throws `metric_unsupported` for others (`3 hours`) with the `construct`. */
export function parseSpan(text: string, metric: string): Span {
  const match = /^\s*(\d{1,5})\s+(day|week|month|quarter|year)s?\s*$/i.exec(text)
  const unit = Object.entries(units).find(([name]) => name === match?.[2]?.toLowerCase())?.[1]
  if (unit === undefined) throw new AppError('metric_unsupported', { name: metric, construct: text })
  return { count: Number(match?.[1]) * unit.count, unit: unit.unit }
}
