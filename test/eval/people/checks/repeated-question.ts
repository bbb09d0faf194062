import type { Check, Seen } from './check.ts'
import { spokenTexts } from './own-texts.ts'

/**
 * A question for the third time in the same words, with nothing else said since the first time. Whoever opens the thread or
 * brings the file once more wants to see it again.
 */
export const repeatedQuestion: Check = (seen) => {
  if (seen.act === 'open' || seen.act === 'file') return []
  const turns = [...seen.before.slice(-2), seen]
  const question = questionOf(seen)
  if (turns.length < 3 || question === null || turns.some((turn) => questionOf(turn) !== question)) return []
  const [, second = '', third = ''] = turns.map((turn) => besides(turn, question))
  const nothing = third === '' || third === second
  return nothing ? [`asked a third time: ${question}`] : []
}

/** The last question of a turn, or what it says last where that is a request. */
function questionOf({ messages }: Seen): string | null {
  const spoken = spokenTexts(messages)
  const questions = spoken.flatMap((text) => text.match(/[^.!?:\n]*\?/gu) ?? [])
  return questions.at(-1)?.trim() ?? spoken.at(-1) ?? null
}

function besides({ messages }: Seen, question: string): string {
  const others = messages.flatMap(({ content }) =>
    content.filter(
      (node) => !['prose', 'notice', 'heading', 'actions', 'choice', 'form', 'progress'].includes(node.type),
    ),
  )
  return `${spokenTexts(messages).join('\n').replace(question, '').trim()}${others.length > 0 ? JSON.stringify(others) : ''}`
}
