import type { TurnContext } from '../../conversation/step.ts'
import { guardDraft } from '../../guard/guard-draft.ts'
import type { Rejection } from '../../guard/rejection.ts'
import { sharesWords } from '../../guard/shares-words.ts'
import type { Insight, Words } from '../../insights/insight.ts'
import { allowedFor } from './allowed-for.ts'
import { drafted } from './drafted.ts'
import { findingFor, quotesFor } from './handed-over.ts'

const mostStatements = 3
const sentences = 3
/** A statement says what somebody said: so much of it has to be in their words. */
const leastShared = 0.5

export interface Suggested {
  readonly id: string
  readonly text: string
}

/** Other wordings of the insight, of the record's own words and within `longest` characters; none without a model. */
export async function proposeStatements(
  context: TurnContext,
  insight: Insight,
  longest: number,
): Promise<readonly Suggested[]> {
  const { state, tools, evidence } = context
  const observation = evidence.findings[insight.observation]
  const quotes = insight.quotes.flatMap((id) => evidence.quotes[id] ?? [])
  const input = {
    language: state.language,
    question: insight.question.words,
    segment: insight.segment?.label ?? null,
    observation: observation === undefined ? null : findingFor(observation, context),
    want: wordsOf(insight.want),
    motivation: wordsOf(insight.motivation),
    tension: wordsOf(insight.tension),
    emotion: wordsOf(insight.emotion),
    soWhat: wordsOf(insight.soWhat),
    notFor: wordsOf(insight.notFor),
    quotes: quotesFor(quotes),
    longest,
  }
  const said = [input.want, input.motivation, input.tension, input.emotion, ...quotes.map(({ text }) => text)]
  const theirs = said.filter((words) => words !== null)
  const allowed = allowedFor(context, input, {
    quotable: theirs,
    claims: 'ideas',
    longest,
    sentences,
  })
  const kept = await drafted(tools, 'draft_statements', input, (answer) => {
    const rejections: Rejection[] = []
    const texts: string[] = []
    for (const { text } of answer.statements.slice(0, mostStatements)) {
      const judged = guardDraft(text, allowed)
      rejections.push(...judged.rejections)
      // A sentence less makes another statement of it.
      if (judged.text === null || judged.rejections.length > 0) continue
      if (sharesWords(judged.text, theirs) >= leastShared) texts.push(judged.text)
      else rejections.push({ reason: 'own_words', found: text })
    }
    return { kept: texts.length === 0 ? null : [...new Set(texts)], rejections }
  })
  return (kept ?? []).map((text, place) => ({ id: `suggested_${place + 1}`, text }))
}

function wordsOf(words: Words | null): string | null {
  return words?.words ?? null
}
