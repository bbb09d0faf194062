import type { Stream, Weights } from './read-streams.ts'

/** A record of a stream as the sweeper of NAB sees it. */
interface Point {
  readonly score: number
  /** What a detection here is worth. */
  readonly worth: number
  /** Name of the window it lies in, or null. */
  readonly window: string | null
}

const probationaryShare = 0.15
/** Streams longer than this are on probation no longer than one of this length. */
const probationaryMost = 5000

/**
 * The score of a detector over a corpus as NAB has it (Lavin and Ahmad 2015; `sweeper.py`, `scorer.py`, `runner.py` of
 * numenta/NAB): first detection in a window by a scaled sigmoid of its place, false alarms by their distance behind the
 * last window, missed windows in full; the first 15 % not scored; the one threshold over all streams that is best; 0 is the
 * null detector and 100 a perfect one. `scores` are one a record, higher is stranger.
 */
export function nabScore(
  streams: readonly Stream[],
  scores: readonly (readonly number[])[],
  weights: Weights,
): { readonly score: number; readonly threshold: number } {
  const swept = streams.map((stream, place) => sweep(stream, scores[place] ?? [], weights))
  const best = bestThreshold(swept.flat(), weights)
  const nothing = bestThreshold(
    streams.flatMap((stream) =>
      sweep(
        stream,
        stream.values.map(() => 0.5),
        weights,
      ),
    ),
    weights,
  )
  const perfect = streams.reduce((sum, { windows }) => sum + windows.length, 0) * weights.tpWeight
  return {
    score: (100 * (best.score - nothing.score)) / (perfect - nothing.score),
    threshold: best.threshold,
  }
}

/** Records after probation with what a detection at each would bring. */
function sweep(stream: Stream, scores: readonly number[], weights: Weights): readonly Point[] {
  const { times, windows, file } = stream
  const probation = Math.min(
    Math.floor(probationaryShare * times.length),
    probationaryShare * probationaryMost,
  )
  const highest = scaledSigmoid(-1)
  const points: Point[] = []
  let next = 0
  let present: { readonly name: string; readonly right: number; readonly width: number } | null = null
  let last: { readonly right: number; readonly width: number } | null = null
  times.forEach((time, place) => {
    const limits = windows[next]
    if (limits !== undefined && time === limits[0]) {
      next += 1
      const right = times.indexOf(limits[1])
      present = { name: `${file}|${limits[0]}`, right, width: right - place + 1 }
    }
    const worth: number =
      present !== null
        ? (scaledSigmoid(-(present.right - place + 1) / present.width) * weights.tpWeight) / highest
        : scaledSigmoid(last === null ? 3 : Math.abs(last.right - place) / (last.width - 1)) *
          weights.fpWeight
    if (place >= probation) points.push({ score: scores[place] ?? 0, worth, window: present?.name ?? null })
    if (present !== null && place === present.right) {
      last = present
      present = null
    }
  })
  return points
}

/** From the highest score down: the threshold with the best sum of windows and false alarms. */
function bestThreshold(
  points: readonly Point[],
  weights: Weights,
): { readonly score: number; readonly threshold: number } {
  const parts = new Map<string, number>()
  for (const { window } of points) if (window !== null) parts.set(window, -weights.fnWeight)
  let total = [...parts.values()].reduce((sum, part) => sum + part, 0)
  let threshold = 1.1
  let best = { score: total, threshold }
  for (const { score, worth, window } of [...points].sort((one, two) => two.score - one.score)) {
    if (score !== threshold) {
      if (total > best.score) best = { score: total, threshold }
      threshold = score
    }
    if (window === null) total += worth
    else {
      const known = parts.get(window) ?? 0
      parts.set(window, Math.max(known, worth))
      total += Math.max(known, worth) - known
    }
  }
  return total > best.score ? { score: total, threshold } : best
}

function scaledSigmoid(position: number): number {
  return position >= 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1
}
