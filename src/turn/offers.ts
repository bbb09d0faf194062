import type { Draft } from '../conversation/content.ts'
import type { ThreadState } from '../conversation/state.ts'
import type { Decision, Input } from '../conversation/step.ts'
import { languages, phraseList } from '../locales/locale.ts'
import { fold } from '../support/fold.ts'

type Offer = ThreadState['offered'][number]

/** What a decision leaves open to press, choose or fill in; what was open stays so while the same question waits. */
export function offersAfter(decision: Decision, before: ThreadState): readonly Offer[] {
  const made = decision.messages.flatMap(offersIn)
  if (made.length > 0) return made
  const { pending } = decision.state
  const same = pending?.ask === before.pending?.ask && pending?.about === before.pending?.about
  return same ? before.offered : []
}

function offersIn(message: Draft): readonly Offer[] {
  return message.flatMap((node): readonly Offer[] => {
    if (node.type === 'choice' || node.type === 'form') return [{ name: node.id, phrase: null }]
    if (node.type !== 'actions') return []
    return node.actions.map(({ id, label }) => ({
      name: id,
      phrase: 'say' in label && Object.keys(label.with ?? {}).length === 0 ? label.say : null,
    }))
  })
}

/** A button's label may also be typed, in either language: the text becomes the choice. */
export function typedOffer(input: Input, state: ThreadState): Input {
  if (input.kind !== 'text') return input
  const typed = bare(input.text)
  const offer = state.offered.find(({ phrase }) => phrase !== null && labelsOf(phrase).includes(typed))
  return offer === undefined
    ? input
    : { kind: 'choice', name: offer.name, values: [], statement: input.statement }
}

function labelsOf(key: string): readonly string[] {
  return languages.flatMap((language) =>
    phraseList(language, key as Parameters<typeof phraseList>[1]).map(bare),
  )
}

function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
