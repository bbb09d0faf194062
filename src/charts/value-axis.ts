import type { Chart } from './chart.ts'
import { shortened } from './figure.ts'

export interface ValueAxis {
  readonly values: readonly number[]
  /** The values in the reader's form, as many. */
  readonly labels: readonly string[]
}

/**
 * Round values that span `from` to `to` (1, 2 or 5 times a power of ten apart, after Heckbert 1990) with labels whose
 * digits follow from their distance, so that no two read the same.
 *
 * Example: shares from 0 to 0.27 give 0%, 5%, ... 30%.
 */
export function valueAxis(
  from: number,
  to: number,
  kind: Pick<Chart, 'unit' | 'language'>,
  wanted = 6,
): ValueAxis {
  const [low, high] = from === to ? widened(from) : [from, to]
  const rough = (high - low) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough * 0.999) ?? 10)
  const whole = kind.unit === 'count' ? Math.max(1, step) : step
  const first = Math.floor(low / whole + 1e-9)
  const last = Math.ceil(high / whole - 1e-9)
  const values = Array.from({ length: last - first + 1 }, (_, place) =>
    Number(((first + place) * whole).toPrecision(12)),
  )
  const most = Math.max(...values.map((value) => Math.abs(value)))
  return { values, labels: values.map((value) => shortened(value, kind, { most, step: whole })) }
}

/** A lone value has no span of its own. */
function widened(value: number): readonly [number, number] {
  return value === 0 ? [0, 1] : value > 0 ? [0, value] : [value, 0]
}
