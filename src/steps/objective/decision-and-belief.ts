import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { buttons, notice, prose } from '../../conversation/write.ts'
import type { Statement } from '../../evidence/statement.ts'
import { answerIn, holdsNoAnswer } from '../../understanding/holds-no-answer.ts'
import { readDue } from '../../understanding/read-due.ts'
import { readWish } from '../../understanding/read-wish.ts'

/** Asks what will be decided with the answer; what was said with the question is not asked again. */
export function askDecision(context: TurnContext): Decision {
  const { decision, decideBy } = context.state.brief
  if (decision !== null) {
    const said = { words: decision.words, from: decision.statement }
    const noted =
      decideBy === null
        ? prose('objective.decision_noted', { decision: said })
        : prose('objective.decision_noted_by', { decision: said, date: { date: decideBy.date } })
    return askBelief(context, [noted], [])
  }
  const asked = [prose('objective.ask_decision'), buttons(['skip_decision', 'button.not_sure'])]
  return decide(context.state, [asked], { ask: { ask: 'decision', about: null } })
}

/** The answer to what will be decided, with its day where one is named. */
export function answerDecision(context: TurnContext, text: string, statement: Statement): Decision {
  const { state, tools } = context
  if (holdsNoAnswer(text)) return withoutDecision(context)
  const words = text.trim()
  const date = readDue(text, state.language, tools.today)?.date
  const made: Statement = {
    ...statement,
    kind: 'decision',
    ...(date === undefined ? {} : { value: { kind: 'date', date } }),
  }
  const brief = {
    ...state.brief,
    decision: { statement: statement.id, words },
    decideBy: date === undefined ? null : { statement: statement.id, date },
  }
  const said = { words, from: statement.id }
  const noted =
    date === undefined
      ? prose('objective.decision_noted', { decision: said })
      : prose('objective.decision_noted_by', { decision: said, date: { date } })
  return askBelief({ ...context, state: { ...state, brief } }, [noted], [made])
}

/** Nobody knows yet what hangs on the answer. */
export function withoutDecision(context: TurnContext): Decision {
  return askBelief(context, [notice('info', 'objective.no_decision')], [])
}

/** Nobody believes anything yet. */
export function withoutBelief(context: TurnContext): Decision {
  return onward(context, 'objective.no_belief', [])
}

function askBelief(
  context: TurnContext,
  first: Parameters<typeof decide>[1][number],
  statements: readonly Statement[],
): Decision {
  if (context.state.brief.beliefs.length > 0)
    return decide(context.state, [[...first, prose('objective.belief_noted')]], {
      records: { statements },
      move: 'collect',
    })
  return decide(
    context.state,
    [[...first, prose('objective.ask_belief'), buttons(['skip_belief', 'button.no_idea'])]],
    { records: { statements }, ask: { ask: 'belief', about: null } },
  )
}

/** The answer to what the team believes: kept as a belief, by whoever said it. */
export function answerBelief(context: TurnContext, text: string, statement: Statement): Decision {
  if (holdsNoAnswer(text) || readWish(text) !== null) return withoutBelief(context)
  const belief = { statement: statement.id, words: answerIn(text) }
  const brief = { ...context.state.brief, beliefs: [...context.state.brief.beliefs, belief] }
  return onward({ ...context, state: { ...context.state, brief } }, 'objective.belief_noted', [
    { ...statement, kind: 'belief' },
  ])
}

function onward(
  context: TurnContext,
  key: 'objective.no_belief' | 'objective.belief_noted',
  statements: readonly Statement[],
): Decision {
  return decide(context.state, [[prose(key)]], { records: { statements }, move: 'collect' })
}
