import { decide, mergeRecords } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { buttons, notice, prose } from '../../conversation/write.ts'
import type { Statement } from '../../evidence/statement.ts'
import { changed } from '../../insights/change.ts'
import type { Insight } from '../../insights/insight.ts'
import { holdsNoAnswer } from '../../understanding/holds-no-answer.ts'
import { isFragment, speaksAsCustomer } from '../../understanding/read-clause.ts'
import { readInsightKind } from '../../understanding/read-insight-kind.ts'
import { readReply } from '../../understanding/read-reply.ts'
import { showChecklist } from './assess.ts'
import { withKind } from './kind.ts'
import { candidates, inOtherLanguage, statementChoice, statementHints } from './statements.ts'

/** A sentence shorter than this says nothing; one that neither speaks as a customer nor gives a reason takes more. */
const fewestWords = { voiced: 5, plain: 8 }

/** Characters of what can still be cut to one sentence; more is a text. */
const longestStatement = 500

/** A number or a label takes a candidate; any other sentence is the person's own statement. */
export async function takeStatement(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Decision> {
  const offered = candidates(context, insight)
  const reply = readReply(text)
  const first = reply.kind === 'yes' || reply.kind === 'skip' || reply.kind === 'unknown'
  const place = reply.kind === 'nth' ? reply.n - 1 : first ? 0 : -1
  const chosen = offered.at(place === -1 && reply.kind !== 'nth' ? offered.length : place)
  const sentence = chosen?.text ?? text.trim()
  const refused = chosen === undefined ? refusalOf(sentence) : null
  if (refused !== null) return offerAgain(context, insight, refused, statement)
  const hints = chosen === undefined ? await statementHints(context, sentence) : []
  const kept = await keepStatement(context, insight, sentence, hints)
  return { ...kept, records: mergeRecords(kept.records, { statements: [statement] }) }
}

/** Why a typed sentence is no statement; null for one that is. */
function refusalOf(sentence: string): 'create.statement_long' | 'create.whole_sentence' | null {
  if (sentence.length > longestStatement) return 'create.statement_long'
  const fewest = speaksAsCustomer(sentence) ? fewestWords.voiced : fewestWords.plain
  const whole = sentence.split(/\s+/u).length >= fewest && !isFragment(sentence)
  return whole && !holdsNoAnswer(sentence) ? null : 'create.whole_sentence'
}

/** The sentences once more; where that does not help either, the first is kept, to be changed at any time. */
async function offerAgain(
  context: TurnContext,
  insight: Insight,
  refused: NonNullable<ReturnType<typeof refusalOf>>,
  statement: Statement,
): Promise<Decision> {
  const { urged } = context.state
  const [first] = candidates(context, insight)
  const records = { statements: [statement] }
  if (urged.includes('statement') && first !== undefined) {
    const kept = await keepStatement(context, insight, first.text, [notice('info', 'create.statement_first')])
    return { ...kept, records: mergeRecords(kept.records, records) }
  }
  return decide(
    { ...context.state, urged: [...urged, 'statement'] },
    [[notice('info', refused), ...(await statementChoice(context, insight))]],
    { records },
  )
}

/** A sentence in other words is another version: what was signed was signed for the earlier one. */
export function keepStatement(
  context: TurnContext,
  insight: Insight,
  sentence: string,
  hints: Awaited<ReturnType<typeof statementHints>> = [],
): Promise<Decision> {
  const restated = insight.statement !== '' && insight.statement !== sentence
  const next = restated ? changed(insight, 'statement', context.actor, context.tools.now) : insight
  const whole = withKind(context, { ...next, statement: sentence })
  return showChecklist(context, whole, [prose('create.statement_kept'), ...hints], null)
}

/** The statement as it would read in the other language, and the wish for it in those customers' own words. */
export function offerTranslation(context: TurnContext, insight: Insight): Decision {
  const said = inOtherLanguage(insight)
  const asked =
    said === null
      ? [prose('create.other_language')]
      : [prose('create.drafted_other'), { type: 'prose' as const, text: said }]
  return decide(context.state, [[...asked, buttons(['leave_translation', 'button.one_language'])]], {
    ask: { ask: 'translation', about: null },
  })
}

export async function takeTranslation(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Decision> {
  const reply = readReply(text)
  const left = reply.kind === 'skip' || reply.kind === 'no' || reply.kind === 'unknown'
  if (left && reply.rest === '') return showChecklist(context, insight, [], insight)
  const translated = { statement: statement.id, words: text.trim() }
  const shown = await showChecklist(
    context,
    { ...insight, translated },
    [prose('create.translation_kept')],
    insight,
  )
  return { ...shown, records: mergeRecords(shown.records, { statements: [statement] }) }
}

/** A sentence that only says of what kind the insight is; null for any other. */
export async function takeKind(
  context: TurnContext,
  insight: Insight,
  text: string,
): Promise<Decision | null> {
  const said = readInsightKind(text)
  if (said === null || insight.type === null || insight.goal === null) return null
  const next = changed({ ...insight, ...said }, 'kind', context.actor, context.tools.now)
  const kept = prose('create.kind_changed', {
    type: { say: `insight_type.${next.type ?? insight.type}` },
    goal: { say: `insight_goal.${next.goal ?? insight.goal}` },
  })
  return showChecklist(context, next, [kept], insight)
}
