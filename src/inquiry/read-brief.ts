import type { Brief } from '../conversation/state.ts'
import type { Statement } from '../evidence/statement.ts'
import type { Language } from '../locales/locale.ts'
import type { Catalog, MetricInfo } from '../metrics/catalog.ts'
import { readDates } from '../understanding/read-dates.ts'
import { type MessageParts, readMessageParts } from '../understanding/read-message-parts.ts'
import { type ReadQuestion, readQuestion } from '../understanding/read-question.ts'
import { covers } from '../understanding/span.ts'
import { otherFilters } from './other-filters.ts'

export interface BriefReading {
  readonly brief: Brief
  readonly question: ReadQuestion
}

/**
 * Reads a question into the brief. What the text names replaces what was there; what it does not name stays, so
 * that "no, I meant tablets" changes the segment alone. A decision and beliefs said in the same message are taken too.
 */
export function readBrief(
  text: string,
  statement: Statement,
  before: Brief,
  catalog: Catalog,
  today: string,
  language: Language,
): BriefReading {
  const talked = infoOf(before, catalog)
  const parts = partsAbout(text, catalog, today, language, talked)
  const { question } = parts
  const { contrast } = question
  const metric = metricsSaid(question, talked).find(
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
  // "Not only mobile" widens what was asked to everyone.
  const widened = question.match.denied.some(({ dimension }) => dimension.name === before.segment?.dimension)
  const kept = sameSource && fits && !widened
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
      ...decisionOf(parts.decision, statement, today, language),
      beliefs: [...before.beliefs, ...parts.beliefs.map((words) => ({ statement: statement.id, words }))],
    },
  }
}

function infoOf({ metric }: Brief, catalog: Catalog): MetricInfo | undefined {
  return catalog.metrics.find((info) => info.source === metric?.source && info.name === metric.name)
}

/** In the middle of a talk a segment's name ("khách *mua lại*") asks for no other metric. */
function metricsSaid(
  { match, metrics }: ReadQuestion,
  talked: MetricInfo | undefined,
): readonly MetricInfo[] {
  if (talked === undefined) return metrics
  const free = match.metrics.filter(({ span }) => !match.values.some((value) => covers(value.span, span)))
  return free.map(({ info }) => info)
}

interface PartsAbout extends Pick<MessageParts, 'decision' | 'beliefs'> {
  readonly question: ReadQuestion
}

/** The parts of a message, where what is left as its question is about something in the data; else it is one question. */
function partsAbout(
  text: string,
  catalog: Catalog,
  today: string,
  language: Language,
  about: MetricInfo | undefined,
): PartsAbout {
  const { question, decision, beliefs } = readMessageParts(text, language)
  const read = readQuestion(question, catalog, today, language, about)
  return read.hasSubject || read.absent !== null
    ? { question: read, decision, beliefs }
    : { question: readQuestion(text, catalog, today, language, about), decision: null, beliefs: [] }
}

function decisionOf(
  words: string | null,
  statement: Statement,
  today: string,
  language: Language,
): Partial<Pick<Brief, 'decision' | 'decideBy'>> {
  if (words === null) return {}
  const { date } = readDates(words, today, language)
  return {
    decision: { statement: statement.id, words: words.replace(/[\s.!]+$/u, '') },
    decideBy: date === undefined ? null : { statement: statement.id, date },
  }
}

/** What a brief is about, to tell whether a correction changed it. */
export function subjectKey({ metric, segment, against, period, where }: Brief): string {
  return JSON.stringify([metric, segment, against, period, where])
}
