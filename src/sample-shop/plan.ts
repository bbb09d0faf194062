import { dayNumber, monthOf } from './calendar.ts'
import { names, position, provinces } from './vocabulary.ts'

/** When each story and trap happens; every day is counted from 1970-01-01. */
export interface Plan {
  readonly seed: string
  readonly first: number
  readonly last: number
  /** The one-time password is asked for in mobile checkout from this day on. */
  readonly otp: number
  /** The whole calendar month in which traffic moves to social. */
  readonly socialMonth: { readonly from: number; readonly to: number; readonly previousFrom: number }
  /** Positions of the provinces where deliveries come late, and since when. */
  readonly lateProvinces: readonly number[]
  readonly lateSince: number
  /** 0 to 1: how bad the deliveries promised for a day are in those provinces. */
  late(day: number): number
  /** Revenue follows the deliveries after this many days. */
  readonly lateLag: number
  /** Nutrition goods are sold in the large pack only from this day on. */
  readonly pack: number
  /** Mail privacy proxies open every e-mail from this day on. */
  readonly proxies: number
  /** One store's till reports thousands of dong from this day on. */
  readonly posUnit: number
  /** The share of a full day that the last day holds. */
  readonly partial: number
}

/** Days before the last one on which a wave of late deliveries begins, how long and how bad it is. */
const waves: readonly (readonly [before: number, days: number, size: number])[] = [
  [197, 7, 0.9],
  [174, 6, 1],
  [158, 8, 0.8],
  [136, 5, 1],
  [121, 7, 0.9],
  [98, 6, 1],
  [83, 8, 0.9],
  [61, 6, 1],
  [44, 7, 0.85],
  [24, 7, 1],
]

/** The shop's two years that end on `lastDay` (`YYYY-MM-DD`). */
export function planFor(lastDay: string, seed: string): Plan {
  const last = dayNumber(lastDay)
  const late = new Map(
    waves.flatMap(([before, days, size]) =>
      Array.from({ length: days }, (_, at): [number, number] => [last - before + at, size]),
    ),
  )
  return {
    seed,
    first: last - 729,
    last,
    otp: last - 70,
    socialMonth: monthOf(last - 200),
    lateProvinces: ['Hải Phòng', 'Đà Nẵng'].map((name) => position(names(provinces), name)),
    lateSince: last - Math.max(...waves.map(([before]) => before)),
    late: (day) => late.get(day) ?? 0,
    lateLag: 5,
    pack: last - 480,
    proxies: last - 120,
    posUnit: last - 50,
    partial: 0.4,
  }
}
