import type { TurnContext } from '../../conversation/step.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import { matchCatalog } from '../../understanding/match-catalog.ts'
import type { Concept } from './concepts.ts'

/** A metric and the way it would have moved. */
export interface Expected {
  readonly metric: MetricInfo
  readonly moves: 'up' | 'down'
}

/** A figure that was tried, with the way it would have gone. */
export interface Tried {
  readonly expected: Expected
  readonly finding: Finding
  readonly readings: readonly Reading[]
}

const opposite = { up: 'down', down: 'up' } as const
/** As sure as a name in full. */
const sure = 0.9

/**
 * The metrics that would move if a claim held: those that its causes imply, under any name of the catalogue, and those that
 * it names itself, the bad way where the figure in question got worse. Neither the figure in question nor a behaviour that the claim merely tells
 * again is among them.
 */
export function expectedMoves(
  { state, tools }: TurnContext,
  text: string,
  concepts: readonly Concept[],
): readonly Expected[] {
  const { brief } = state
  const { catalog } = tools
  const own = catalog.metrics.find(
    ({ source, name }) => source === brief.metric?.source && name === brief.metric.name,
  )
  const worse = own?.favorable === 'down' ? 'more' : 'less'
  const gotWorse = brief.direction === null || brief.direction === 'changed' || brief.direction === worse
  const named = (phrase: string) =>
    matchCatalog(phrase, catalog).metrics.filter(({ score, named }) => named && score >= sure)
  const implied = (names: readonly string[], moves: 'up' | 'down'): readonly Expected[] =>
    names.flatMap((name) =>
      named(name)
        .slice(0, 1)
        .map(({ info }) => ({ metric: info, moves: gotWorse ? moves : opposite[moves] })),
    )
  const direct = named(text).flatMap(({ info }): Expected[] => {
    if (info.behaviour || info.favorable === 'none') return []
    return [{ metric: info, moves: gotWorse ? opposite[info.favorable] : info.favorable }]
  })
  const leaking = catalog.dimensions.filter(({ leaks }) => leaks !== undefined).map(({ name }) => name)
  const all = [
    ...concepts.flatMap(({ up, down }) => [...implied(up, 'up'), ...implied(down, 'down')]),
    ...direct,
  ].filter(({ metric }) => metric !== own && !leaking.some((column) => metric.name.startsWith(column)))
  return [...new Map(all.toReversed().map((one) => [one.metric, one])).values()].toReversed()
}
