import { addDays } from '../analysis/series/periods.ts'
import type { Brief } from '../conversation/state.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Catalog, MetricInfo } from '../metrics/catalog.ts'
import type { Tools } from '../tools.ts'
import { metricsFollowed } from '../understanding/two-metrics.ts'
import { askOnce } from './ask-once.ts'
import { changeOverTime } from './change/change-over-time.ts'
import { explainChange } from './change/explain-change.ts'
import { findAnomalies } from './change/find-anomalies.ts'
import { findShift } from './change/find-shift.ts'
import { goesWith } from './change/goes-with.ts'
import { movedAlongside } from './change/moved-alongside.ts'
import { changeOnYear, seasonOf } from './change/same-last-year.ts'
import { splitChange } from './change/split-change.ts'
import { splitProduct } from './change/split-product.ts'
import { type Explored, isRefusal, nothingExplored, oneBudget } from './one-budget.ts'
import { type Period, periodOf } from './period.ts'
import { findDrivers } from './segment/find-drivers.ts'
import { splitMix } from './segment/split-mix.ts'
import type { Subject } from './subject.ts'
import { themes } from './words/themes.ts'

export interface AnalysisRun {
  /** The kept ones, in the order they are told. */
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
  readonly tested: number
  readonly kept: number
}

/** The order in which kinds of finding are told. */
const methodOrder = [
  'shift',
  'change',
  'driver',
  'contrast',
  'factors',
  'mix_rate',
  'theme',
  'anomaly',
  'goes_with',
] as const
/** Figures of other tables that are tried, and themes that are told. */
const mostOthers = 5
const mostThemes = 2

interface Question {
  readonly tools: Tools
  readonly brief: Brief
  readonly subject: Subject
  readonly period: Period | null
}

/**
 * The analysis that nobody has to ask for: level shift or change and what explains it, what moved alongside, the groups
 * within the segment, mix against rate, days out of the ordinary, what goes with it, and what unhappy customers say. One
 * false-discovery budget over all of it; the best of each kind is told first, in the order of the method. `observed` is
 * the gap that the question is about.
 */
export async function unaskedAnalysis(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  observed: Finding | null,
): Promise<AnalysisRun> {
  const question = { tools: askOnce(tools), brief, subject, period: periodOf(subject, brief.period) }
  const parts = [
    await lookAtTime(question),
    await lookAtGroups(question),
    // A gap that may be chance has no parts worth telling.
    observed?.kept ? await lookAtMix(question) : nothingExplored,
    await findAnomalies(question.tools, brief, subject, question.period),
    await lookAtOthers(question),
    await lookAtWords(question),
  ]
  const run = oneBudget(parts)
  const ranked = bestOfEachFirst(run.findings)
  // What the question itself asks about is told before everything that it does not.
  const named = new Set(
    namedBesides(brief, subject, tools.catalog).map(({ source, name }) => `${source}.${name}`),
  )
  const isAsked = ({ names }: Finding) => names.other !== undefined && named.has(names.other)
  return { ...run, findings: ranked.toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a))) }
}

async function lookAtTime(question: Question): Promise<Explored> {
  const { tools, brief, subject, period } = question
  if (period === null) return nothingExplored
  const found = [
    await lookAtChange(question),
    await explainChange(tools, brief, subject, period, tools.catalog),
  ]
  const split = await splitProduct(tools, brief, subject, period)
  if (split?.finding.kept) found.push({ findings: [split.finding], readings: split.readings, tested: 1 })
  const onYear = await changeOnYear(tools, brief, subject, period)
  if (onYear !== null) found.push({ findings: [onYear.finding], readings: onYear.readings, tested: 1 })
  return together(found)
}

/** The level shift and what moved alongside, else the change against the days before; each asked whether the season does it. */
async function lookAtChange({ tools, brief, subject, period }: Question): Promise<Explored> {
  const shift = await findShift(tools, brief, subject, period)
  const change = await changeOverTime(tools, brief, subject, period)
  const mix =
    change === null ? nothingExplored : await splitChange(tools, brief, subject, period, change.finding)
  if (shift !== null) {
    const { since, from = since, to = since } = shift.finding.dates
    const windows = {
      earlier: { from: from ?? '', to: addDays(since ?? '', -1) },
      present: { from: since ?? '', to: to ?? '' },
    }
    const checked = await seasonOf(tools, brief, subject, windows, shift.finding)
    const alongside = await movedAlongside(tools, brief, subject, shift)
    const own = { findings: [checked.finding], readings: [...shift.readings, ...checked.readings], tested: 1 }
    return together([own, alongside, mix])
  }
  if (change === null || period?.earlier == null) return nothingExplored
  const windows = { earlier: period.earlier, present: period.present }
  const checked =
    change.finding.kind === 'change'
      ? await seasonOf(tools, brief, subject, windows, change.finding)
      : { finding: change.finding, readings: [] }
  const own = { findings: [checked.finding], readings: [...change.records, ...checked.readings], tested: 1 }
  return together([own, mix])
}

async function lookAtGroups({ tools, brief, subject, period }: Question): Promise<Explored> {
  const { findings, readings, tested } = await findDrivers(tools, brief, subject, period, tools.catalog)
  return { findings, readings, tested }
}

async function lookAtMix({ tools, brief, subject, period }: Question): Promise<Explored> {
  const mix = await splitMix(tools, brief, subject, period, tools.catalog)
  return mix === null ? nothingExplored : { findings: [mix.finding], readings: mix.readings, tested: 1 }
}

/** The figures that a question follows beside its own ("revenue falls when support calls rise"). */
function namedBesides({ question }: Brief, subject: Subject, catalog: Catalog): readonly MetricInfo[] {
  const followed = metricsFollowed(question?.words ?? '', catalog)
  return followed.includes(subject.metric)
    ? followed.filter((info) => info.hasTime && info !== subject.metric)
    : []
}

/** The figures that the question names besides, then the first one of every other table: what may go with the subject. */
async function lookAtOthers({ tools, brief, subject }: Question): Promise<Explored> {
  const named = namedBesides(brief, subject, tools.catalog)
  const models = Map.groupBy(
    tools.catalog.metrics.filter(({ hasTime, model }) => hasTime && model !== subject.metric.model),
    ({ source, model }) => `${source}.${model}`,
  )
  const firsts = [...models.values()].flatMap((metrics) => metrics.slice(0, 1))
  const others = [...new Set([...named, ...firsts])].slice(0, mostOthers)
  if (others.length === 0 || !subject.metric.hasTime) return nothingExplored
  const { findings, readings } = await goesWith(tools, brief, subject, others, null)
  // Whoever asks about two figures is told too that they do not go together.
  const asked = new Set(named.map(({ source, name }) => `${source}.${name}`))
  return {
    findings: findings.filter(({ kept, names }) => kept || asked.has(names.other ?? '')),
    readings,
    tested: Math.max(0, ...findings.map(({ testedWith }) => testedWith)),
  }
}

/** What customers say is asked for where the question wants a reason. */
async function lookAtWords({ tools, brief }: Question): Promise<Explored> {
  if (brief.kind !== 'reason' || tools.catalog.texts.length === 0) return nothingExplored
  const found = await themes(tools)
  if (found.kind === 'cannot_tell') return nothingExplored
  const told = found.themes.slice(0, mostThemes)
  return {
    findings: told.map(({ finding }) => finding),
    readings: told.map(({ reading }) => reading),
    tested: found.tested,
  }
}

function together(parts: readonly Explored[]): Explored {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    readings: parts.flatMap(({ readings }) => readings),
    tested: parts.reduce((sum, { tested }) => sum + tested, 0),
  }
}

/**
 * Several findings of one kind are variations of one story: each kind has its say before any has a second. That nothing
 * changed comes last, unless there is nothing else to tell of the figure itself.
 */
function bestOfEachFirst(findings: readonly Finding[]): readonly Finding[] {
  const elsewhere = ['theme', 'goes_with']
  const onlyRefusals = findings.every((finding) => isRefusal(finding) || elsewhere.includes(finding.kind))
  const seen = new Map<Finding['kind'], number>()
  const ranked = findings.map((finding) => {
    const turn = seen.get(finding.kind) ?? 0
    seen.set(finding.kind, turn + 1)
    if (isRefusal(finding)) return { finding, rank: onlyRefusals ? -1 : Number.POSITIVE_INFINITY }
    const place = methodOrder.findIndex((kind) => kind === finding.kind)
    return { finding, rank: (turn > 0 ? methodOrder.length : 0) + place }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ finding }) => finding)
}
