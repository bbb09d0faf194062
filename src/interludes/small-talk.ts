import type { DraftNode } from '../conversation/content.ts'
import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { pendingQuestion } from '../conversation/pending-question.ts'
import type { TurnContext } from '../conversation/step.ts'
import { prose } from '../conversation/write.ts'
import { readReply } from '../understanding/read-reply.ts'
import { readSmallTalk, type SmallTalk } from '../understanding/read-small-talk.ts'

/** Questions that a bare "ok" does not answer. */
const unanswered = new Set(['question', 'decision'])

/** "Hello", "cảm ơn nhé", "haha", "hả?": a short friendly word, and on with the question that waits. */
export const smallTalk = defineInterlude({
  name: 'small_talk',
  async run(context, input) {
    const { state } = context
    const talk = input.kind === 'text' ? readSmallTalk(input.text) : null
    if (talk === null || input.kind !== 'text' || isAnswer(context, talk, input.text)) return null
    // Nothing was asked yet: the first step opens the talk, and its words are a greeting already.
    if (state.pending === null && state.step === 'objective' && state.brief.metric === null)
      return decide(state, talk === 'greeting' ? [] : [[prose(`small_talk.${talk}`)]], { move: 'objective' })
    return decide(state, [[prose(`small_talk.${talk}`), ...goOn(context, talk)]])
  },
})

/** "Ok", "great" and "right" answer a question that takes a yes. */
function isAnswer({ state }: TurnContext, talk: SmallTalk, text: string): boolean {
  if (talk !== 'assent' && talk !== 'praise') return false
  if (state.pending === null) return false
  return readReply(text).kind !== 'other' && !unanswered.has(state.pending.ask)
}

/** The question that waits; why it is asked as well, where the person did not follow. */
function goOn({ state }: TurnContext, talk: SmallTalk): readonly DraftNode[] {
  const waiting = pendingQuestion(state.pending)
  if (waiting === null) return []
  return [...(talk === 'puzzled' ? [prose(waiting.reason)] : []), prose(waiting.question)]
}
