import { isHouse } from '../conversation/house.ts'
import type { Inbound } from '../conversation/inbound.ts'
import type { ThreadState } from '../conversation/state.ts'
import { type Language, languages } from '../locales/locale.ts'
import { detectLanguage } from '../understanding/detect-language.ts'

/** The language that a person's platform says they have. */
export function languageHint(inbound: Inbound): Language | undefined {
  return languages.find((language) => inbound.actor.locale?.startsWith(language))
}

/** The language of an event: the one it is written in, else the one its person has; the house has the thread's. */
export function languageOf(inbound: Inbound, state: ThreadState): Language {
  if (isHouse(inbound.actor)) return state.language
  const known = state.people[inbound.actor.id]?.language ?? languageHint(inbound) ?? state.language
  return inbound.payload.kind === 'message' ? detectLanguage(inbound.payload.text, known) : known
}

/** The thread with the person who acts among its people; the house is nobody. */
export function greeted(state: ThreadState, inbound: Inbound, language: Language): ThreadState {
  if (isHouse(inbound.actor)) return state
  const person = { name: inbound.actor.name, language }
  return { ...state, language, people: { ...state.people, [inbound.actor.id]: person } }
}
