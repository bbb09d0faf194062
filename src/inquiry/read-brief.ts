import type { Brief } from '../conversation/state.ts'
import type { Statement } from '../evidence/statement.ts'
import type { Catalog } from '../metrics/catalog.ts'
import { type ReadQuestion, readQuestion } from '../understanding/read-question.ts'
import { otherFilters } from './other-filters.ts'

export interface BriefReading {
  readonly brief: Brief
  readonly question: ReadQuestion
}

/**
 * Reads a question into the brief. What the text names replaces what was there; what it does not name stays, so
 * that "no, I meant tablets" changes the segment alone.
 */
export function readBrief(
  text: string,
  statement: Statement,
  before: Brief,
  catalog: Catalog,
  today: string,
  language: 'en' | 'vi',
): BriefReading {
  const question = readQuestion(text, catalog, today, language)
  const { contrast } = question
  const metric = question.metrics.find(
    (info) =>
      contrast === null ||
      (info.source === contrast.dimension.source && info.dimensions.includes(contrast.dimension.name)),
  )
  const source = metric?.source ?? contrast?.dimension.source ?? before.metric?.source
  const sameSource = source === before.metric?.source
  const named =
    metric === undefined ? (sameSource ? before.metric : null) : { source: metric.source, name: metric.name }
  const info = catalog.metrics.find((known) => known.source === named?.source && known.name === named.name)
  const fits = before.segment !== null && (info?.dimensions.includes(before.segment.dimension) ?? sameSource)
  const kept = sameSource && fits
  const about = metric !== undefined || contrast !== null
  return {
    question,
    brief: {
      ...before,
      question:
        about || before.question === null
          ? { statement: statement.id, words: statement.words }
          : before.question,
      kind: question.kind ?? before.kind ?? 'reason',
      audience: question.audience ?? before.audience ?? 'current',
      metric: named,
      segment:
        contrast === null
          ? kept
            ? before.segment
            : null
          : { dimension: contrast.dimension.name, value: contrast.a },
      against: contrast === null ? (kept ? before.against : { value: null }) : { value: contrast.b },
      direction: question.direction ?? (about ? null : before.direction),
      period: about || before.metric !== null ? (question.timeRange ?? before.period) : before.period,
      where: about || question.match.values.length > 0 ? otherFilters(question, info) : before.where,
    },
  }
}

/** What a brief is about, to tell whether a correction changed it. */
export function subjectKey({ metric, segment, against, period, where }: Brief): string {
  return JSON.stringify([metric, segment, against, period, where])
}
