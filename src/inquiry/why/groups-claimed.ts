import type { TurnContext } from '../../conversation/step.ts'
import { matchCatalog } from '../../understanding/match-catalog.ts'
import { periodOf } from '../period.ts'
import { contrastSegment } from '../segment/contrast-segment.ts'
import { subjectOf } from '../subject.ts'
import type { Tried } from './expected-moves.ts'

/** As sure as a name in full. */
const sure = 0.9
const mostGroups = 2

/**
 * Where a claim names a group ("only on Android"): the figure in question for that group against everyone else of the brief's
 * segment, expected to be the worse one where the question is about too little.
 */
export async function groupsClaimed({ state, tools }: TurnContext, text: string): Promise<readonly Tried[]> {
  const { brief } = state
  const metric = subjectOf(brief, tools.catalog)?.metric
  if (metric === undefined) return []
  const named = matchCatalog(text, tools.catalog).values.filter(
    ({ dimension, score }) =>
      score >= sure &&
      dimension.source === metric.source &&
      dimension.name !== brief.segment?.dimension &&
      dimension.leaks === undefined &&
      metric.dimensions.includes(dimension.name),
  )
  const less = brief.direction !== 'more'
  const made: Tried[] = []
  for (const { dimension, value } of named.slice(0, mostGroups)) {
    const own = brief.segment
    const within = own === null ? [] : [{ dimension: own.dimension, op: 'in' as const, values: [own.value] }]
    const asked = {
      ...brief,
      where: [...brief.where, ...within],
      segment: { dimension: dimension.name, value: value.value },
      against: { value: null },
    }
    const subject = subjectOf(asked, tools.catalog)
    const contrast =
      subject === null ? null : await contrastSegment(tools, asked, subject, periodOf(subject, brief.period))
    if (contrast === null || contrast.finding.kind === 'cannot_tell') continue
    const inside = own === null ? {} : { within: String(own.value), withinDimension: own.dimension }
    made.push({
      expected: { metric, moves: less ? 'down' : 'up' },
      finding: { ...contrast.finding, names: { ...contrast.finding.names, ...inside } },
      readings: [contrast.segment, contrast.against, ...contrast.held],
    })
  }
  return made
}
