import type { DraftNode, Field } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { say } from '../../conversation/write.ts'
import type { Statement } from '../../evidence/statement.ts'
import type { Action } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'
import { readAction } from '../../understanding/read-action.ts'
import { readActionKind } from '../../understanding/read-action-kind.ts'
import { readDates } from '../../understanding/read-dates.ts'
import { readDue } from '../../understanding/read-due.ts'
import { readEffort } from '../../understanding/read-effort.ts'
import { readNumbers } from '../../understanding/read-numbers.ts'
import { namesWork } from '../../understanding/read-owner.ts'
import { metricOf, namedMetric, otherFigure } from './action-figure.ts'
import { asShare, targetOf } from './action-target.ts'

/** Characters of an answer that mends one part; a longer text is an action of its own. */
const longestAmendment = 60

/** A piece of work with its figure takes more words than so many. */
const fewestOfWork = 3

/** What an action must have, in the order it is asked. */
const parts = ['owner', 'due', 'target'] as const
export type Part = (typeof parts)[number]

export function missingPart(action: Action): Part | null {
  return parts.find((part) => action[part] === null) ?? null
}

function emptyAction(context: TurnContext, what: Statement, words: string): Action {
  const { brief, insight } = context.state
  const effort = readEffort(what.words)
  return {
    id: context.tools.id('ac'),
    kind: readActionKind(words),
    what: { statement: what.id, words },
    owner: null,
    due: null,
    metric:
      namedMetric(context, what.words.slice(what.words.indexOf(words) + words.length)) ??
      brief.metric?.name ??
      null,
    segment: insight?.segment?.label ?? null,
    baseline: null,
    target: null,
    testPlan: null,
    effort: effort === null ? null : { statement: what.id, days: effort },
    rice: null,
    guardrail: null,
    outcome: null,
  }
}

/** "target 16%", "lên 16%": nothing but the figure that is aimed at. */
function isBareFigure(text: string, language: 'en' | 'vi'): boolean {
  const aimed = readNumbers(text, language).some(({ kind }) => kind !== 'number')
  return aimed && text.trim().split(/\s+/u).length <= fewestOfWork
}

/** Whether a text says a day, a value or working days: no name of anybody. */
export function namesDayOrFigure({ state, tools }: TurnContext, text: string): boolean {
  return (
    readDates(text, tools.today, state.language).span !== undefined ||
    readNumbers(text, state.language).length > 0
  )
}

/** The part of an action that a short answer mends: working days, a day, a figure, or who owns it; null for other texts. */
export function amend(
  context: TurnContext,
  action: Action,
  text: string,
  statement: Statement,
): { readonly action: Action; readonly statement: Statement } | null {
  const { language } = context.state
  if (text.length > longestAmendment) return null
  const aimed = otherFigure(context, text)
  if (aimed !== null) return fillPart(context, { ...action, metric: aimed }, 'target', text, statement)
  if (namesWork(text) && !isBareFigure(text, language)) return null
  const effort = readEffort(text)
  if (effort !== null && readDates(text, context.tools.today, language).date === undefined)
    return {
      action: { ...action, effort: { statement: statement.id, days: effort } },
      statement: { ...statement, kind: 'answer' },
    }
  const read = readAction(text, language, context.tools.today)
  if (read.due !== undefined) return fillPart(context, action, 'due', text, statement)
  if (readNumbers(text, language).length > 0) return fillPart(context, action, 'target', text, statement)
  return action.owner === null || read.owner !== undefined
    ? fillPart(context, action, 'owner', read.owner ?? text, statement)
    : null
}

/** Reads an action out of one sentence; every figure and day becomes a statement of its own. */
export function actionFromText(
  context: TurnContext,
  text: string,
  statement: Statement,
): { readonly action: Action; readonly statements: readonly Statement[] } {
  const read = readAction(text, context.state.language, context.tools.today)
  const statements: Statement[] = [{ ...statement, kind: 'answer' }]
  let action = emptyAction(context, statement, read.what)
  if (read.owner !== undefined) action = { ...action, owner: { statement: statement.id, words: read.owner } }
  if (read.due !== undefined) {
    const said = dated(context, statement, read.due)
    statements.push(said)
    action = { ...action, due: { date: read.due, statement: said.id } }
  }
  const aimed =
    read.target === undefined
      ? null
      : targetOf(context, action, read.target, { ...statement, id: context.tools.id('st') })
  if (aimed !== null) {
    statements.push(aimed.statement)
    action = { ...action, target: aimed.target }
  }
  return { action, statements }
}

/**
 * An action told whole where one part of it was asked for ("show a message, Minh, by Friday" to "who owns it?"); null for a
 * text that is only an answer.
 */
export function toldAnew(
  context: TurnContext,
  text: string,
  statement: Statement,
): { readonly action: Action; readonly statements: readonly Statement[] } | null {
  const read = readAction(text, context.state.language, context.tools.today)
  const parts = [read.owner, read.due, read.target].filter((part) => part !== undefined)
  if (otherFigure(context, text) !== null) return null
  if (parts.length === 0 || read.what.split(/\s+/u).length < fewestOfWork || !namesWork(text)) return null
  return actionFromText(context, text, statement)
}

/** One missing part from an answer; null where the answer holds none. */
export function fillPart(
  context: TurnContext,
  action: Action,
  part: Part,
  text: string,
  statement: Statement,
): { readonly action: Action; readonly statement: Statement } | null {
  const { language } = context.state
  const { today } = context.tools
  if (part === 'owner')
    return {
      action: { ...action, owner: { statement: statement.id, words: text.trim() } },
      statement: { ...statement, kind: 'answer' },
    }
  if (part === 'due') {
    const due = readDue(text, language, today)
    if (due === null) return null
    const { date } = due
    const said: Statement = { ...statement, kind: 'answer', value: { kind: 'date', date } }
    return { action: { ...action, due: { date, statement: said.id } }, statement: said }
  }
  const figures = readNumbers(text, language)
  const figure = figures.findLast(({ kind }) => kind === 'share') ?? figures.at(-1)
  if (figure === undefined) return null
  const read = readAction(text, language, today).target
  const favoured = metricOf(context, action)?.favorable === 'down' ? ('down' as const) : ('up' as const)
  const by = read?.by === true
  const aim = { ...figure, by, direction: by ? read.direction : favoured }
  const aimed = targetOf(context, action, asShare(context, action, aim, text), statement)
  return aimed === null ? null : { action: { ...action, target: aimed.target }, statement: aimed.statement }
}

/** The action as a form. */
export function actionForm(): DraftNode {
  const field = (name: string, kind: Field<Said>['kind'], required: boolean): Field<Said> => ({
    name,
    kind,
    required,
    label: say(`apply.field.${name as 'what' | 'owner' | 'due' | 'target' | 'effort'}`),
  })
  return {
    type: 'form',
    id: 'action',
    title: say('apply.form'),
    submit: say('button.save'),
    fields: [
      field('what', 'long', true),
      field('owner', 'short', false),
      field('due', 'date', false),
      field('target', 'short', false),
      field('effort', 'short', false),
    ],
  }
}

/** Reads an action out of a form's fields; the statements carry the figures and days that were found in them. */
export function actionFromForm(
  context: TurnContext,
  fields: Readonly<Record<string, Statement>>,
): { readonly action: Action; readonly statements: readonly Statement[] } {
  const { what, owner } = fields
  const base = what ?? Object.values(fields)[0]
  if (base === undefined) throw new RangeError('an empty form')
  const statements = new Map(Object.values(fields).map((field) => [field.id, field]))
  let action = emptyAction(context, base, base.words)
  if (owner !== undefined) action = { ...action, owner: { statement: owner.id, words: owner.words } }
  const { effort } = fields
  const days = effort === undefined ? null : readEffort(effort.words)
  if (effort !== undefined && days !== null) action = { ...action, effort: { statement: effort.id, days } }
  for (const part of ['due', 'target'] as const) {
    const field = fields[part]
    const filled = field === undefined ? null : fillPart(context, action, part, field.words, field)
    if (filled === null) continue
    action = filled.action
    statements.set(filled.statement.id, filled.statement)
  }
  return { action, statements: [...statements.values()] }
}

function dated(context: TurnContext, source: Statement, date: string): Statement {
  return { ...source, id: context.tools.id('st'), kind: 'answer', value: { kind: 'date', date } }
}
