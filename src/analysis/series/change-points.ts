import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { median } from '../median.ts'
import { calmSpikes } from './calm-spikes.ts'
import { optimalPartition } from './optimal-partition.ts'
import { seasonAmong } from './season-among.ts'
import { curveCost, type Shape, segmentCost, shapeSize } from './segment-cost.ts'
import { stl } from './stl.ts'

export interface ChangePoints {
  readonly kind: 'change_points'
  /** First index of each new segment, in order. */
  readonly points: readonly number[]
  /** What the segments follow; a `curve` is one bend over the whole, without points. */
  readonly shape: Shape | 'curve'
  /** How much of a deviation is carried to the next value, 0 to 0.95. */
  readonly memory: number
  /** Noise of a single value around the segments, in the series' unit. */
  readonly sigma: number
  /** Steps of the season that was taken out, or null. */
  readonly season: number | null
}

/** The memories tried: from none to nearly a random walk. */
const memories = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
/** Figures that a further segment takes beside its shape: the modified BIC counts a place twice. */
const placeSize = 2
/** Longer series are searched by means of equally many neighbours, so that the time stays short. */
const mostValues = 1000
/** A hundredth of the range is the finest step that a reader of the series could see: noise is never taken for less. */
const finestStep = 0.01
/** Consistency of the median absolute deviation with the standard deviation of a normal variable. */
const madToSigma = 1.482602218505602

/**
 * Where a series begins to follow another level or another line. Every shape (levels, lines, one curve) is tried with every
 * memory of its noise (AR(1), taken out before the search as Chakar, Lebarbier, Lévy-Leduc and Robin 2017 do), segments are
 * found by PELT, and the description with the least BIC wins, as in EnvCpt (Beaulieu and Killick 2018): a slope, a bend or
 * noise that hangs together is thus no row of shifts. The penalty is the modified BIC of Zhang and Siegmund 2007 without its
 * length term: 3 log n for a level, 4 log n for a line. Lone spikes are calmed; a season of one of `periods` steps,
 * where the series has one, is taken out by robust STL.
 *
 * Over 1,000 values the points are exact to the number of values that one mean stands for (2 for up to 2,000, and so on).
 *
 * `minLength` is the least number of values a segment lasts. Under `2 x minLength` values: `short_history`; equal values:
 * `no_variation`; infinities or NaN: `not_finite`.
 *
 * Example: the Nile at Aswan, 1871 to 1970, changes once, at 28 (1899), between levels, without memory.
 */
export function changePoints(
  values: readonly number[],
  options: { readonly minLength?: number; readonly periods?: readonly number[] } = {},
): ChangePoints | CannotTell {
  const { minLength = 5, periods = [] } = options
  const count = values.length
  if (values.some((value) => !Number.isFinite(value))) return cannotTell('not_finite')
  if (count < 2 * minLength) return cannotTell('short_history', count, 2 * minLength)
  const season = seasonAmong(values, periods)
  const parts = season === null ? null : stl(values, { period: season, robust: true })
  const seasonal = parts?.kind === 'stl' ? parts.seasonal : []
  const calm = calmSpikes(values.map((value, place) => value - (seasonal[place] ?? 0)))
  const block = Math.ceil(count / mostValues)
  const searched = block === 1 ? calm : blockMeans(calm, block)
  const least = Math.max(2, Math.ceil(minLength / block))
  const range = calm.reduce((a, b) => Math.max(a, b)) - calm.reduce((a, b) => Math.min(a, b))
  if (!(range > 0)) return cannotTell('no_variation')
  const described = memories.flatMap((memory) => {
    const own = searched.map((value, place) => value - memory * (searched[place - 1] ?? value))
    const finest = finestStep * range * Math.sqrt(1 + memory * memory)
    return [
      describe(own, 'level', { memory, finest, minLength: least }),
      describe(own, 'line', { memory, finest, minLength: least }),
      asCurve(own, { memory, finest }),
    ]
  })
  const best = described.reduce((one, two) => (two.bic < one.bic ? two : one))
  return {
    kind: 'change_points',
    points: best.points.map((point) => point * block),
    shape: best.shape,
    memory: best.memory,
    sigma: Math.sqrt(best.variance / (1 - best.memory ** 2)),
    season,
  }
}

/** The last block may be shorter. */
function blockMeans(values: readonly number[], length: number): readonly number[] {
  return Array.from({ length: Math.ceil(values.length / length) }, (_, block) => {
    const own = values.slice(block * length, (block + 1) * length)
    return own.reduce((sum, value) => sum + value, 0) / own.length
  })
}

interface Description {
  readonly shape: Shape | 'curve'
  readonly memory: number
  readonly points: readonly number[]
  /** Variance of what is new in each value. */
  readonly variance: number
  readonly bic: number
}

/** Segments of one shape under one memory; the noise is first taken from differences, then from the segments found. */
function describe(
  values: readonly number[],
  shape: Shape,
  options: { readonly memory: number; readonly finest: number; readonly minLength: number },
): Description {
  const { memory, finest, minLength } = options
  const count = values.length
  const cost = segmentCost(values, shape)
  const size = shapeSize[shape]
  const penalty = (size + placeSize) * Math.log(count)
  let variance = Math.max(noiseOf(values, shape), finest) ** 2
  let points: readonly number[] = []
  for (let round = 0; round < 2; round += 1) {
    const starts = optimalPartition(count, cost, { penalty: penalty * variance, minLength })
    points = starts.slice(1)
    const rest = starts.reduce((sum, start, place) => sum + cost(start, starts[place + 1] ?? count), 0)
    variance = Math.max(rest / count, finest ** 2)
  }
  const figures = size * (points.length + 1) + placeSize * points.length
  return { shape, memory, points, variance, bic: bic(count, variance, figures, memory) }
}

function asCurve(
  values: readonly number[],
  { memory, finest }: { readonly memory: number; readonly finest: number },
): Description {
  const variance = Math.max(curveCost(values) / values.length, finest ** 2)
  return { shape: 'curve', memory, points: [], variance, bic: bic(values.length, variance, 3, memory) }
}

/** Bayesian information of normal noise with `figures` of the shape, one of the noise and one of its memory. */
function bic(count: number, variance: number, figures: number, memory: number): number {
  return count * Math.log(variance) + (figures + (memory > 0 ? 2 : 1)) * Math.log(count)
}

/** Noise from first differences (levels) or second ones (lines), which a few breaks hardly move. */
function noiseOf(values: readonly number[], shape: Shape): number {
  const first = differences(values)
  const steps = shape === 'level' ? first : differences(first)
  const middle = median(steps)
  const spread = madToSigma * median(steps.map((step) => Math.abs(step - middle)))
  return spread / Math.sqrt(shape === 'level' ? 2 : 6)
}

function differences(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, place) => value - (values[place] ?? value))
}
