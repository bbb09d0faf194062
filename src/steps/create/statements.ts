import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { inlineName, prose, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import { proposeStatements, type Suggested } from '../../inquiry/model/propose-statements.ts'
import { findingChart } from '../../inquiry/shown/finding-chart.ts'
import { subjectOf } from '../../inquiry/subject.ts'
import type { Insight, Words } from '../../insights/insight.ts'
import { thresholdsSchema } from '../../insights/thresholds.ts'
import { isPhraseKey, type Language, type PhraseKey, phrase } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import { countIssues, lowered, readClause, unended, wantsThing } from '../../understanding/read-clause.ts'
import { readEmotion } from '../../understanding/read-emotion.ts'
import { readOwnVoice } from '../../understanding/read-own-voice.ts'

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
 * known that the sentence does not name), and as a report of observation, motivation, tension and what follows. With a part left open there is the report
 * alone, of what is known.
 */
function statements(context: TurnContext, insight: Insight): readonly Candidate[] {
  const { language } = context.state
  const { want, motivation, tension, emotion } = insight
  const report = candidate('report', language, reportOf(context, insight, language))
  if (want === null || motivation === null || tension === null) return [report]
  const own: Parts = {
    want: inOwnVoice(want, readClause(want.words), language),
    motivation: inOwnVoice(motivation, motivation.words, language),
    tension: inOwnVoice(tension, tension.words, language),
  }
  const form = language === 'en' && wantsThing(want.words) ? '_thing' : ''
  const voice = candidate('voice', language, [[`create.statement.voice${form}`, own]])
  const named = [want, motivation, tension].flatMap(({ words }) => readEmotion(words))
  const felt =
    emotion === null || readEmotion(emotion.words).some((tag) => named.includes(tag))
      ? []
      : [
          candidate('felt', language, [
            [`create.statement.felt${form}`, { ...own, emotion: spoken(emotion) }],
          ]),
        ]
  return [voice, ...felt, report]
}

/** The sentence in the form of the other language, its parts in the words they were said in; null with a part left open. */
export function inOtherLanguage({ want, motivation, tension }: Insight): Said | null {
  if (want === null || motivation === null || tension === null) return null
  return say('create.statement.other', {
    want: spoken(want).param,
    motivation: spoken(motivation).param,
    tension: spoken(tension).param,
  })
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

/** The chart of what was observed; where that has none, of what bears the cause out, then of any other finding. */
function carryingChart(context: TurnContext, insight: Insight): readonly DraftNode[] {
  const behind = insight.links
    .filter(({ relation, claim }) => relation === 'supports' && claim === insight.motivation?.statement)
    .map(({ evidence }) => evidence)
  for (const id of [insight.observation, ...behind, ...insight.findings]) {
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
  language: Language,
): readonly (readonly [PhraseKey, Parts])[] {
  const subject = subjectOf(context.state.brief, context.tools.catalog)
  const everyone: Part = { text: phrase(language, 'segment.everyone'), param: say('segment.everyone') }
  const metric = subject === null ? null : inlineName(subject.metric.label, language)
  const observed: Parts = {
    metric: metric === null ? everyone : { text: metric.name, param: metric },
    segment:
      subject?.segment == null
        ? everyone
        : { text: subject.segment.label[language], param: { name: subject.segment.label[language] } },
  }
  return [
    [`create.report.${observedAs(context.evidence.findings[insight.observation])}`, observed],
    ...motiveOf(insight),
    ...(insight.soWhat === null ? [] : [['create.report.so', { so: spoken(insight.soWhat) }] as const]),
  ]
}

/** A figure beside others is lower or higher; one beside its own past fell or rose. */
function observedAs(finding: Finding | undefined): 'lower' | 'higher' | 'fell' | 'rose' | 'even' | 'moved' {
  const difference = finding?.stats.difference
  if (finding === undefined || difference === undefined) return 'moved'
  const beside = finding.kind === 'contrast'
  if (beside && !finding.kept) return 'even'
  if (difference < 0) return beside ? 'lower' : 'fell'
  return beside ? 'higher' : 'rose'
}

/** Want, cause and tension in one line; each on its own where another was left open. */
function motiveOf({ want, motivation, tension }: Insight): readonly (readonly [PhraseKey, Parts])[] {
  if (want !== null && motivation !== null && tension !== null) {
    const parts = { want: spoken(want), motivation: spoken(motivation), tension: spoken(tension) }
    return [['create.report.why', parts]]
  }
  return Object.entries({ want, motivation, tension }).flatMap(([name, said]) => {
    const key = `create.report.${name}`
    return said === null || !isPhraseKey(key) ? [] : [[key, { [name]: spoken(said) }] as const]
  })
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
function inOwnVoice(said: Words, text: string, language: Language): Part {
  const voice = readOwnVoice(unended(text), language)
  if (voice === null) return spoken(said)
  const piece = (text: string): Part => ({ text, param: { words: text, from: said.statement } })
  return voice.pieces.reduceRight<Part>((rest, { before, self }, place) => {
    const key = `create.own_voice.${self}` as const
    const first = piece(place === 0 ? lowered(before) : before)
    const text = phrase(language, key)
      .replace('{before}', () => first.text)
      .replace('{rest}', () => rest.text)
    return { text, param: say(key, { before: first.param, rest: rest.param }) }
  }, piece(voice.rest))
}

function spoken({ statement, words }: Words): Part {
  const text = readClause(words)
  return { text, param: { words: text, from: statement } }
}
