import type { DraftNode } from '../conversation/content.ts'
import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { emptyBrief } from '../conversation/state.ts'
import type { Decision, TurnContext } from '../conversation/step.ts'
import { prose } from '../conversation/write.ts'
import type { Statement } from '../evidence/statement.ts'
import { consideredAs, findWhy } from '../inquiry/considered.ts'
import { meaningsSaid } from '../inquiry/meaning/meaning-said.ts'
import { narrowed } from '../inquiry/narrowed.ts'
import { otherFilters } from '../inquiry/other-filters.ts'
import { periodOf } from '../inquiry/period.ts'
import { periodSaid } from '../inquiry/said/period-said.ts'
import { barChart } from '../inquiry/shown/charts.ts'
import { readBy, readLevel } from '../inquiry/sides.ts'
import { type Subject, subjectOf } from '../inquiry/subject.ts'
import type { Param } from '../locales/said.ts'
import type { Filter } from '../metrics/query.ts'
import { asksForFigure, isSideQuestion } from '../understanding/is-side-question.ts'
import { type ReadQuestion, readQuestion } from '../understanding/read-question.ts'
import { backTo } from './commands/back-to.ts'

/** A question for a figure ("how many orders last week?"): answered with a bound one, then back to the thread. */
export const sideQuestion = defineInterlude({
  name: 'side_question',
  async run(context, input) {
    if (input.kind !== 'text' || !isSideQuestion(input.text, context.tools.catalog)) return null
    const { tools, state } = context
    if (answers(state.pending?.ask) && !asksForFigure(input.text, state.language)) return null
    const question = readQuestion(input.text, tools.catalog, tools.today, state.language)
    return question.metrics.length === 0 ? null : answer(context, question, input.statement)
  },
})

/** While an open question waits, a sentence that merely names a figure is an answer to it. */
function answers(ask: string | undefined): boolean {
  return ask !== undefined && ask !== 'question'
}

/** Whom the figure is about: the segment and whatever else the question narrowed it to. */
function about(context: TurnContext, subject: Subject, others: readonly Filter[]): Param {
  const { language } = context.state
  const rest = narrowed(others, subject.metric.source, context.tools.catalog, language)
  const segment: Param | null = subject.segment === null ? null : { name: subject.segment.label[language] }
  const parts = [segment, rest].filter((part) => part !== null)
  return parts.length === 0 ? { say: 'segment.everyone' } : { list: parts, join: 'comma' }
}

async function answer(
  context: TurnContext,
  question: ReadQuestion,
  asked: Statement,
): Promise<Decision | null> {
  const { state, tools } = context
  const [metric] = question.metrics
  if (metric === undefined) return null
  const brief = {
    ...emptyBrief,
    metric: { source: metric.source, name: metric.name },
    segment:
      question.contrast === null
        ? null
        : { dimension: question.contrast.dimension.name, value: question.contrast.a },
    period: question.timeRange,
  }
  const subject = subjectOf(brief, tools.catalog)
  if (subject === null) return null
  const period = periodOf(subject, brief.period)
  const others = otherFilters(question, metric)
  const where = [...others, ...(subject.segment === null ? [] : [subject.segment.filter])]
  const level = await readLevel(tools, subject, { period: period?.present ?? null, where })
  const names = {
    metric: { name: subject.metric.label[state.language] },
    segment: about(context, subject, others),
  }
  const value = level.rows[0]?.value ?? null
  const said =
    value === null
      ? prose('fact.nothing', names)
      : period === null
        ? prose('side.figure', { ...names, value: { ref: `${level.id}.0.value` } })
        : prose('side.figure_in', {
            ...names,
            value: { ref: `${level.id}.0.value` },
            from: { ref: `${level.id}.from`, format: 'date' },
            to: { ref: `${level.id}.to`, format: 'date' },
          })
  // A figure on the side is not weighed: that its last day is unfinished is left unsaid.
  const outside = periodSaid(period === null ? null : { ...period, leftOut: null }, subject, state.language)
  const agreed = meaningsSaid(await tools.meanings(), metric, asked.words, state.language)
  const [by] = question.match.dimensions
  const chart: DraftNode[] = []
  const readings = [level]
  if (by !== undefined && subject.segment === null && metric.dimensions.includes(by.info.name)) {
    const all = await readBy(tools, subject, {
      dimensions: [by.info.name],
      period: period?.present ?? null,
      where,
    })
    readings.push(all)
    const title = {
      say: 'chart.by' as const,
      with: { metric: names.metric, by: { name: by.info.label[state.language] } },
    }
    chart.push(barChart(all, { ...subject, dimension: by.info }, state.language, title))
  }
  const before = { ...state, considered: consideredAs(state, { ...brief, where: others }, asked, []) }
  const next = state.brief.metric !== null || before.considered === null ? [] : findWhy('side.go_on')
  return decide(before, [[...agreed, ...outside, said, ...chart, ...next, ...backTo(context)]], {
    records: { readings, statements: [{ ...asked, kind: 'question' }] },
  })
}
