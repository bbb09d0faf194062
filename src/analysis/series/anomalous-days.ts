import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { benjaminiHochberg } from '../comparison/benjamini-hochberg.ts'
import { studentQuantile, studentTwoSided } from '../distributions.ts'
import { median } from '../median.ts'
import { errorTails } from './error-tails.ts'
import { evenScale } from './even-scale.ts'
import { expectedDays } from './expected-days.ts'
import { aroundNewYears, type LunarDay } from './lunar-days.ts'

interface DayValue {
  readonly date: string
  readonly value: number | null
}

export interface AnomalousDay {
  readonly date: string
  readonly value: number
  /** What season and level let expect, and the band that holds `level` of such days. */
  readonly expected: number
  readonly low: number
  readonly high: number
  readonly pValue: number
}

export interface AnomalousDays {
  readonly kind: 'anomalous_days'
  /** Most surprising first. */
  readonly days: readonly AnomalousDay[]
  /** Days that were held against an expectation. */
  readonly tested: number
  /** Days around a lunar new year that no earlier year in the series says what to expect of. */
  readonly untested: readonly string[]
  readonly level: number
}

const leastDays = 28
/** Of the days called anomalous, at most this share is expected to be chance. */
const falseShare = 0.05
const level = 0.95
/** A day less than a tenth off what was expected is not worth a sentence, however sure. */
const practicalMinimum = 0.1

/**
 * The days that lie outside what season and level let expect (`expectedDays`), in a series of consecutive days. They are
 * weighed on the scale on which their noise is even (`evenScale`), with tails as heavy as their errors have (`errorTails`);
 * the p-values of Student's t are kept by Benjamini and Hochberg over all days tried. Days around a lunar new year (`newYears`, its first days)
 * are expected to deviate as the same lunar days of earlier years in the series did, or are not tested.
 *
 * Under 28 known days: `short_history`; infinities: `not_finite`; no noise at all: `no_variation`.
 *
 * Example: sixty days between 150 and 170 with one of 212: that day, with about 160 expected.
 */
export function anomalousDays(
  series: readonly DayValue[],
  newYears: readonly string[] = [],
): AnomalousDays | CannotTell {
  const raw = series.map(({ value }) => value)
  const known = raw.filter((value) => value !== null)
  if (known.some((value) => !Number.isFinite(value))) return cannotTell('not_finite')
  if (known.length < leastDays) return cannotTell('short_history', known.length, leastDays)
  const lunar = aroundNewYears(
    series.map(({ date }) => date),
    newYears,
  )
  const apart = lunar.map((day) => day !== null)
  const { to, back } = evenScale(raw, (scaled) => expectedDays(scaled, apart))
  const values = raw.map((value) => (value === null ? null : to(value)))
  const usual = expectedDays(values, apart)
  const errors = values.map((value, place) => difference(value, usual[place] ?? null))
  const tails = errorTails(errors.flatMap((error, place) => (error === null || apart[place] ? [] : [error])))
  if (tails === null) return cannotTell('no_variation')
  const reach = studentQuantile((1 + level) / 2, tails.df)
  const untested: string[] = []
  const tested = series.flatMap(({ date }, place): AnomalousDay[] => {
    const [value, expected] = [values[place] ?? null, usual[place] ?? null]
    if (value === null || expected === null) return []
    const day = lunar[place] ?? null
    const earlier = day === null ? [] : errorsOfEarlierYears(errors, lunar, day)
    if (day !== null && earlier.length === 0) {
      untested.push(date)
      return []
    }
    const middle = expected + (day === null ? 0 : median(earlier))
    // What an earlier year did is as uncertain as the day itself.
    const spread = tails.scale * (day === null ? 1 : Math.SQRT2)
    return [
      {
        date,
        value: raw[place] ?? 0,
        expected: back(middle),
        low: back(middle - reach * spread),
        high: back(middle + reach * spread),
        pValue: studentTwoSided((value - middle) / spread, tails.df),
      },
    ]
  })
  const { rejected } = benjaminiHochberg(
    tested.map(({ pValue }) => pValue),
    falseShare,
  )
  const days = tested
    .filter(({ value, expected }, place) => {
      return rejected[place] === true && Math.abs(value - expected) >= practicalMinimum * Math.abs(expected)
    })
    .sort((one, two) => one.pValue - two.pValue)
  return { kind: 'anomalous_days', days, tested: tested.length, untested, level }
}

function difference(value: number | null, usual: number | null): number | null {
  return value === null || usual === null ? null : value - usual
}

/** Errors of the same lunar day, and the days beside it, of the years before. */
function errorsOfEarlierYears(
  errors: readonly (number | null)[],
  lunar: readonly (LunarDay | null)[],
  day: LunarDay,
): readonly number[] {
  return errors.flatMap((error, place) => {
    const other = lunar[place] ?? null
    if (error === null || other === null || other.newYear >= day.newYear) return []
    return Math.abs(other.offset - day.offset) <= 1 ? [error] : []
  })
}
