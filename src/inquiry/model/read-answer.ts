import { pendingQuestion } from '../../conversation/pending-question.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { repeats } from '../../evidence/shown-words.ts'
import type { TaskAnswer } from '../../llm/tasks/index.ts'
import { type Language, phrase } from '../../locales/locale.ts'

/** What a person did with the question that waits, as a model read it. */
export type Heard = TaskAnswer<'read_answer'>

/**
 * Reads what somebody wrote while a question waited. Words that are not theirs to the letter and options that are not there are
 * taken out; null without a model, or where nothing waits.
 */
export async function readAnswer(context: TurnContext, text: string): Promise<Heard | null> {
  const { state, tools } = context
  const waiting = pendingQuestion(state.pending)
  if (waiting === null) return null
  const heard = await tools.ask('read_answer', {
    language: state.language,
    today: tools.today,
    words: text,
    question: questionIn(waiting.question, state.language),
    options: optionsOf(context),
    slots: [],
  })
  if (heard === null) return null
  const theirs = (words: string | null) => (words !== null && repeats(text, words) ? words : null)
  const { definition } = heard
  return {
    ...heard,
    option: optionsOf(context).find(({ id }) => id === heard.option)?.id ?? null,
    slots: [],
    aside: theirs(heard.aside),
    definition:
      definition === null || theirs(definition.term) === null || theirs(definition.means) === null
        ? null
        : definition,
  }
}

/** The question as it is put, without what only fills it. */
function questionIn(key: Parameters<typeof phrase>[1], language: Language): string {
  return phrase(language, key).replace(/\{\w+\}/gu, '…')
}

function optionsOf({ state }: TurnContext) {
  return state.offered.flatMap(({ name, phrase: key }) =>
    key === null
      ? []
      : [{ id: name, label: questionIn(key as Parameters<typeof phrase>[1], state.language) }],
  )
}
