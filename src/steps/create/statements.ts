import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { inlineName, prose, say } from '../../conversation/write.ts'
import { proposeStatements, type Suggested } from '../../inquiry/model/propose-statements.ts'
import { findingChart } from '../../inquiry/shown/finding-chart.ts'
import { subjectOf } from '../../inquiry/subject.ts'
import type { Insight, Words } from '../../insights/insight.ts'
import { thresholdsSchema } from '../../insights/thresholds.ts'
import { type Language, type PhraseKey, phrase } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import { countIssues, readClause, readThirdPerson } from '../../understanding/read-clause.ts'

export interface Candidate {
  readonly id: string
  /** As it will be kept once a person takes it. */
  readonly text: string
  readonly said: Said
}

/** A part of a sentence: how it is kept, and how it is said. */
interface Part {
  readonly text: string
  readonly param: Param
}
type Parts = Readonly<Record<string, Part>>

/**
 * The same insight in two forms, made of the record's own words: in the customer's voice (with the feeling too, where one is
 * known), and as a report of observation, motivation, tension and what follows.
 */
export function statements(
  context: TurnContext,
  insight: Insight,
  language: Language = context.state.language,
): readonly Candidate[] {
  const { want, motivation, tension, emotion } = insight
  if (want === null || motivation === null || tension === null) return []
  const parts: Parts = { want: spoken(want), motivation: spoken(motivation), tension: spoken(tension) }
  const own: Parts = {
    want: spoken(want),
    motivation: inOwnVoice(motivation, language),
    tension: inOwnVoice(tension, language),
  }
  const voice = candidate('voice', language, [['create.statement.voice', own]])
  const felt =
    emotion === null
      ? []
      : [candidate('felt', language, [['create.statement.felt', { ...own, emotion: spoken(emotion) }]])]
  return [voice, ...felt, candidate('report', language, reportOf(context, insight, parts, language))]
}

/** Other wordings by a model, within what a statement may be long. */
export async function suggested(context: TurnContext, insight: Insight): Promise<readonly Suggested[]> {
  const { maxStatement } = thresholdsSchema.parse(await context.tools.thresholds())
  return proposeStatements(context, insight, maxStatement)
}

/** The candidates made of the record, and after them those that a model worded. */
export function candidates(context: TurnContext, insight: Insight): readonly Candidate[] {
  const suggested = context.state.suggested.map(({ id, text }) => ({ id, text, said: { draft: text } }))
  return [...statements(context, insight), ...suggested]
}

/** The candidates with the chart that carries them; any other sentence may be typed instead. */
export async function statementChoice(context: TurnContext, insight: Insight): Promise<Draft> {
  const { maxStatement } = thresholdsSchema.parse(await context.tools.thresholds())
  return [
    ...carryingChart(context, insight),
    prose('create.choose'),
    {
      type: 'choice',
      id: 'statement',
      label: say('create.choose_label'),
      many: false,
      options: candidates(context, insight).map(({ id, said, text }) => {
        if ('draft' in said) return { id, label: said, hint: say('create.suggested') }
        const long = id !== 'report' && text.length > maxStatement
        return { id, label: said, ...(long ? { hint: say('create.long') } : {}) }
      }),
    },
  ]
}

/** The chart of the first finding behind the insight that has one. */
function carryingChart(context: TurnContext, insight: Insight): readonly DraftNode[] {
  for (const id of [insight.observation, ...insight.findings]) {
    const finding = context.evidence.findings[id]
    const chart = finding === undefined ? null : findingChart(finding, context)
    if (chart !== null) return [chart]
  }
  return []
}

/** What is to be said of a sentence that somebody typed: that it is long, or holds more than one issue. */
export async function statementHints(context: TurnContext, text: string): Promise<readonly DraftNode[]> {
  const { maxStatement } = thresholdsSchema.parse(await context.tools.thresholds())
  return [
    ...(countIssues(text) > 1 ? [prose('create.two_issues')] : []),
    ...(text.length > maxStatement ? [prose('create.too_long')] : []),
  ]
}

function reportOf(
  context: TurnContext,
  insight: Insight,
  parts: Parts,
  language: Language,
): readonly (readonly [PhraseKey, Parts])[] {
  const subject = subjectOf(context.state.brief, context.tools.catalog)
  const difference = context.evidence.findings[insight.observation]?.stats.difference
  const side = difference === undefined ? 'moved' : difference < 0 ? 'lower' : 'higher'
  const everyone: Part = { text: phrase(language, 'segment.everyone'), param: say('segment.everyone') }
  const metric = subject === null ? null : inlineName(subject.metric.label, language)
  const observed: Parts = {
    metric: metric === null ? everyone : { text: metric.name, param: metric },
    segment:
      subject?.segment == null
        ? everyone
        : { text: subject.segment.label[language], param: { name: subject.segment.label[language] } },
  }
  const so = insight.soWhat
  return [
    [`create.report.${side}`, observed],
    ['create.report.why', parts],
    ...(so === null ? [] : [['create.report.so', { so: spoken(so) }] as const]),
  ]
}

function candidate(
  id: string,
  language: Language,
  sentences: readonly (readonly [PhraseKey, Parts])[],
): Candidate {
  const texts = sentences.map(([key, parts]) =>
    Object.entries(parts).reduce(
      (line, [name, { text }]) => line.replace(`{${name}}`, () => text),
      phrase(language, key),
    ),
  )
  const said = sentences.map(([key, parts]) =>
    say(key, Object.fromEntries(Object.entries(parts).map(([name, { param }]) => [name, param]))),
  )
  const [only] = said
  return { id, text: texts.join(' '), said: said.length === 1 && only !== undefined ? only : { all: said } }
}

/** "They fear it" in a customer's mouth: "I fear it". */
function inOwnVoice(said: Words, language: Language): Part {
  const third = readThirdPerson(said.words)
  if (third === null) return spoken(said)
  const key = `create.own_voice.${third.kind}` as const
  return {
    text: phrase(language, key).replace('{rest}', () => third.rest),
    param: say(key, { rest: { words: third.rest, from: said.statement } }),
  }
}

function spoken({ statement, words }: Words): Part {
  const text = readClause(words)
  return { text, param: { words: text, from: statement } }
}
