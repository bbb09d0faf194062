import type { PhraseKey } from '../locales/locale.ts'
import { isPhraseKey } from '../locales/locale.ts'
import type { Said } from '../locales/said.ts'
import type { Pending } from './state.ts'

interface PendingQuestion {
  /** The question again, short. */
  readonly question: PhraseKey
  /** Why it is asked. */
  readonly reason: PhraseKey
}

/** The question that waits in the wording in which it was put: another one would sound like another question. */
export function asPut({ question }: PendingQuestion, pending: Pending | null): Said {
  return { say: question, ...(pending?.wording === undefined ? {} : { wording: pending.wording }) }
}

const questions: Readonly<Record<string, PendingQuestion>> = {
  question: { question: 'pending.question', reason: 'why_ask.question' },
  event: { question: 'pending.event', reason: 'why_ask.event' },
  confirm: { question: 'objective.is_that_it', reason: 'why_ask.confirm' },
  decision: { question: 'objective.ask_decision', reason: 'why_ask.decision' },
  belief: { question: 'objective.ask_belief', reason: 'why_ask.belief' },
  source: { question: 'file.ask', reason: 'why_ask.source' },
  definitions: { question: 'pending.definitions', reason: 'why_ask.definitions' },
  collect: { question: 'collect.remind', reason: 'why_ask.collect' },
  slot: { question: 'pending.slot', reason: 'why_ask.slot' },
  statement: { question: 'pending.statement', reason: 'why_ask.statement' },
  translation: { question: 'pending.translation', reason: 'why_ask.translation' },
  mend: { question: 'pending.mend', reason: 'why_ask.mend' },
  action: { question: 'apply.ask', reason: 'why_ask.action' },
  action_more: { question: 'pending.action_more', reason: 'why_ask.action' },
  part: { question: 'pending.part', reason: 'why_ask.action' },
  review: { question: 'pending.review', reason: 'why_ask.review' },
}

/** The question that waits, to come back to after something else; null when none does. */
export function pendingQuestion(pending: Pending | null): PendingQuestion | null {
  if (pending === null) return null
  if (pending.ask === 'why') {
    const key = `why.probe.${pending.about}`
    const reason = `why.reason.${pending.about}`
    return {
      question: isPhraseKey(key) ? key : 'pending.question',
      reason: isPhraseKey(reason) ? reason : 'why_ask.why',
    }
  }
  const slot = `create.ask.${pending.about}`
  if (pending.ask === 'slot' && isPhraseKey(slot)) return { question: slot, reason: 'why_ask.slot' }
  const part = `apply.ask_${pending.about}`
  if (pending.ask === 'part' && isPhraseKey(part)) return { question: part, reason: 'why_ask.action' }
  return questions[pending.ask] ?? null
}
