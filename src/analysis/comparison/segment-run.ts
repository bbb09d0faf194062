import type { CannotTellReason } from '../cannot-tell.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { type Contrast, contrastOf } from './contrast.ts'
import { type Sample, weightOf } from './sample.ts'
import type { SampleLimits } from './small-sample.ts'

/** One value of one dimension: its cases and everybody else's. */
export interface ContrastInput {
  readonly dimension: string
  readonly value: string
  readonly segment: Sample
  readonly complement: Sample
}

export interface RankedContrast extends Contrast {
  readonly dimension: string
  readonly value: string
  /** The one other value where the dimension has only two; null means "the rest". */
  readonly against: string | null
  /** The p-value after Benjamini and Hochberg over the whole run. */
  readonly adjusted: number
  /** Survives the false-discovery budget and the practical minimum. */
  readonly kept: boolean
  /** How far the metric as a whole would move if the segment behaved as the others do (their level minus the present). */
  readonly impact: number
}

export interface SegmentRun {
  readonly tested: number
  readonly kept: number
  /** Kept ones first, each part by the size of the impact. */
  readonly contrasts: readonly RankedContrast[]
  /** Values that were not tested and why. */
  readonly refused: readonly {
    readonly dimension: string
    readonly value: string
    readonly reason: CannotTellReason
    readonly n: number
  }[]
}

/**
 * Contrasts every segment with its complement under one false-discovery budget of 1 - `level`. `practicalMinimum` is the
 * least difference that matters, as a share of the complement's level. The second value of a two-valued dimension is the
 * first one's mirror image: it is counted and shown once.
 *
 * Example: 64 segments of which three truly differ: `{tested: 64, kept: 3}`.
 */
export function segmentRun(
  inputs: readonly ContrastInput[],
  options: {
    readonly level?: number
    readonly practicalMinimum?: number
    readonly limits?: SampleLimits
  } = {},
): SegmentRun {
  const { level = 0.95, practicalMinimum = 0.05, limits } = options
  const refused: SegmentRun['refused'][number][] = []
  const tested: { input: ContrastInput; against: string | null; contrast: Contrast }[] = []
  for (const [place, input] of inputs.entries()) {
    const mirror = inputs.findIndex((other) => isMirror(input, other))
    if (mirror !== -1 && mirror < place) continue
    const contrast = contrastOf(input.segment, input.complement, {
      level,
      ...(limits === undefined ? {} : { limits }),
    })
    const { dimension, value, segment } = input
    if (contrast.kind === 'cannot_tell')
      refused.push({ dimension, value, reason: contrast.reason, n: segment.n })
    else tested.push({ input, against: inputs[mirror]?.value ?? null, contrast })
  }
  const discovery = benjaminiHochberg(
    tested.map((test) => test.contrast.pValue),
    1 - level,
  )
  const contrasts = tested
    .map(({ input, against, contrast }, place): RankedContrast => {
      const matters = Math.abs(contrast.difference) >= practicalMinimum * Math.abs(contrast.second)
      return {
        ...contrast,
        dimension: input.dimension,
        value: input.value,
        against,
        adjusted: discovery.adjusted[place] ?? 1,
        kept: discovery.rejected[place] === true && matters,
        impact: -contrast.difference * shareOf(input),
      }
    })
    .sort((a, b) => Number(b.kept) - Number(a.kept) || Math.abs(b.impact) - Math.abs(a.impact))
  return {
    tested: tested.length,
    kept: contrasts.filter((contrast) => contrast.kept).length,
    contrasts,
    refused,
  }
}

/** How much of the whole the segment is. */
function shareOf({ segment, complement }: ContrastInput): number {
  return weightOf(segment) / (weightOf(segment) + weightOf(complement))
}

function isMirror(one: ContrastInput, two: ContrastInput): boolean {
  return (
    one !== two &&
    one.dimension === two.dimension &&
    same(one.segment, two.complement) &&
    same(one.complement, two.segment)
  )
}

function same(one: Sample, two: Sample): boolean {
  if (one.n !== two.n) return false
  if (one.kind === 'rate') return two.kind === 'rate' && one.successes === two.successes
  if (one.kind === 'mean') return two.kind === 'mean' && one.mean === two.mean && one.sd === two.sd
  return (
    two.kind === 'ratio' && alike(one.numerator, two.numerator) && alike(one.denominator, two.denominator)
  )
}

/** Sums of the same rows, added up in another order. */
function alike(one: number, two: number): boolean {
  return Math.abs(one - two) <= 1e-9 * Math.max(Math.abs(one), Math.abs(two))
}
