import type { CannotTell } from '../analysis/cannot-tell.ts'
import { addDays, periodOf as calendarPeriod } from '../analysis/series/periods.ts'
import type { Draft, DraftNode } from '../conversation/content.ts'
import { type Brief, emptyBrief } from '../conversation/state.ts'
import type { Records, TurnContext } from '../conversation/step.ts'
import { prose, say } from '../conversation/write.ts'
import { mergeEvidence } from '../evidence/evidence.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Reading } from '../evidence/reading.ts'
import { isPhraseKey } from '../locales/locale.ts'
import type { Said } from '../locales/said.ts'
import type { MetricInfo } from '../metrics/catalog.ts'
import type { AskedAnalysis } from '../understanding/read-analysis.ts'
import { changeOverTime } from './change/change-over-time.ts'
import { explainChange } from './change/explain-change.ts'
import { findAnomalies } from './change/find-anomalies.ts'
import { goesWith } from './change/goes-with.ts'
import { lookAhead } from './change/look-ahead.ts'
import { splitProduct } from './change/split-product.ts'
import { nameThemes } from './model/name-themes.ts'
import { narrowed } from './narrowed.ts'
import { otherFilters } from './other-filters.ts'
import { type Period, periodOf } from './period.ts'
import { youngSaid } from './said/period-said.ts'
import { themeNodes } from './said/theme-said.ts'
import { findingMessage } from './shown/finding-message.ts'
import { type Subject, subjectOf } from './subject.ts'
import { themes } from './words/themes.ts'

/** Findings that one question is answered with. */
const mostTold = 3

export interface AnsweredAnalysis {
  readonly messages: readonly Draft[]
  readonly records: Partial<Records>
  /** What was looked at; null where it was the customers' words. */
  readonly about: Brief | null
}

interface Told {
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
}

/**
 * Answers a question for an analysis: each finding with its chart and its query, or why the data cannot tell. Null where
 * the question names nothing that the catalogue holds.
 */
export async function answerAnalysis(
  context: TurnContext,
  asked: AskedAnalysis,
): Promise<AnsweredAnalysis | null> {
  context.tools.working({ say: 'working.analysis' })
  if (asked.analysis.kind === 'themes') return tellThemes(context, asked)
  const { metric } = asked.analysis
  const { question } = asked
  const brief = {
    ...emptyBrief,
    metric: { source: metric.source, name: metric.name },
    direction: question.direction,
    segment:
      question.contrast === null
        ? null
        : { dimension: question.contrast.dimension.name, value: question.contrast.a },
    where: [...otherFilters(question, metric)],
    period: question.timeRange,
  }
  const subject = subjectOf(brief, context.tools.catalog)
  if (subject === null) return null
  const told = await analyse(context, asked, brief, subject)
  const findings = told.findings.slice(0, mostTold)
  const used = new Set(findings.flatMap((finding) => finding.readings))
  const records = { findings, readings: told.readings.filter(({ id }) => used.has(id)) }
  const evidence = { ...context, evidence: mergeEvidence(context.evidence, records) }
  const messages =
    findings.length === 0
      ? [[prose('analysis.nothing', about(context, metric, brief.where))]]
      : findings.map((finding) => findingMessage(evidence, finding, null))
  const young = youngSaid(subject, context.state.language)
  const before = [...(young.length === 0 ? [] : [young]), ...spreadEvenly(asked, findings, context)]
  return { messages: [...before, ...messages], records, about: whatFollows(brief, asked, findings) }
}

/** Of two figures that go together, why is asked of the one that comes after the other. */
function whatFollows(brief: Brief, { analysis }: AskedAnalysis, findings: readonly Finding[]): Brief {
  if (analysis.kind !== 'goes_with') return brief
  const led = findings.find(({ kept, names, stats }) => kept && names.first === 'subject' && stats.lag !== 0)
  const other = analysis.others.find(({ source, name }) => led?.names.other === `${source}.${name}`)
  if (other === undefined) return brief
  return {
    ...brief,
    metric: { source: other.source, name: other.name },
    where: brief.where.filter(({ dimension }) => other.dimensions.includes(dimension)),
  }
}

/** Who asks "which cities?" is told first where cities are not it. */
function spreadEvenly(
  { analysis }: AskedAnalysis,
  findings: readonly Finding[],
  { state }: TurnContext,
): readonly Draft[] {
  const [by] = analysis.kind === 'explains' ? analysis.by : []
  if (by === undefined || findings.some(({ names }) => Object.values(names).includes(by.name))) return []
  return [[prose('analysis.not_by', { by: { name: by.label[state.language] } })]]
}

async function analyse(
  context: TurnContext,
  { analysis }: AskedAnalysis,
  brief: typeof emptyBrief,
  subject: Subject,
): Promise<Told> {
  const { tools } = context
  const period = periodOf(subject, brief.period)
  switch (analysis.kind) {
    case 'ahead': {
      const found = await lookAhead(tools, brief, subject, analysis.period ?? nextMonth(tools.today))
      return found === null ? nothing : { findings: [found.finding], readings: found.readings }
    }
    case 'goes_with':
      return goesWith(tools, brief, subject, analysis.others, brief.period)
    case 'unusual':
      return findAnomalies(tools, brief, subject, period)
    case 'parts':
      return parts(context, brief, subject, period)
    case 'explains': {
      const found = await explainChange(tools, brief, subject, period, tools.catalog)
      return found.findings.length > 0 ? found : change(context, brief, subject, period)
    }
    case 'themes':
      return nothing
  }
}

const nothing: Told = { findings: [], readings: [] }

async function parts(
  context: TurnContext,
  brief: typeof emptyBrief,
  subject: Subject,
  period: Period | null,
): Promise<Told> {
  const split = await splitProduct(context.tools, brief, subject, period)
  return split === null
    ? change(context, brief, subject, period)
    : { findings: [split.finding], readings: split.readings }
}

/** The change itself, or that there is none: what is said where nothing explains it. */
async function change(
  context: TurnContext,
  brief: typeof emptyBrief,
  subject: Subject,
  period: Period | null,
): Promise<Told> {
  const found = await changeOverTime(context.tools, brief, subject, period)
  return found === null ? nothing : { findings: [found.finding], readings: found.records }
}

function nextMonth(today: string) {
  return calendarPeriod(addDays(calendarPeriod(today, 'month').to, 1), 'month')
}

function about(context: TurnContext, metric: MetricInfo, where: Parameters<typeof narrowed>[0]) {
  const { language } = context.state
  const rest = narrowed(where, metric.source, context.tools.catalog, language)
  return { metric: { name: metric.label[language] }, segment: rest ?? say('segment.everyone') }
}

async function tellThemes(context: TurnContext, { question }: AskedAnalysis): Promise<AnsweredAnalysis> {
  const { tools, state } = context
  const found = await themes(tools, question.timeRange === null ? {} : { timeRange: question.timeRange })
  if (found.kind === 'cannot_tell')
    return { messages: [[prose('analysis.no_words'), reasonOf(found)]], records: {}, about: null }
  const told = found.themes.slice(0, mostTold)
  if (told.length === 0) return { messages: [[prose('analysis.no_themes')]], records: {}, about: null }
  const labels = await nameThemes(context, told)
  return {
    about: null,
    messages: told.map((theme) => [
      ...labelled(labels.get(theme.finding.id)),
      ...themeNodes(theme, tools.catalog, state.language),
    ]),
    records: {
      findings: told.map(({ finding }) => finding),
      readings: told.map(({ reading }) => reading),
      quotes: told.flatMap(({ quotes, counter }) => [...quotes, ...(counter === null ? [] : [counter])]),
    },
  }
}

/** A model's name for a theme stands before what was counted. */
function labelled(label: Said | undefined): readonly DraftNode[] {
  return label === undefined ? [] : [prose('model.theme', { label })]
}

function reasonOf({ reason }: CannotTell) {
  const key = `cannot_tell.${reason}`
  return isPhraseKey(key) ? prose(key) : prose('cannot_tell.no_data')
}
