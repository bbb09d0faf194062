import type { Outbound } from '../../../../src/conversation/outbound.ts'
import type { ThreadState } from '../../../../src/conversation/state.ts'
import type { Language } from '../../../../src/locales/locale.ts'
import type { Act } from '../persona.ts'

/** One turn as the checks see it. */
export interface Seen {
  readonly act: Act['kind']
  readonly messages: readonly Outbound[]
  readonly state: ThreadState
  readonly errors: readonly string[]
  /** All that people have said and pressed so far: it may be repeated as it is. */
  readonly heard: readonly string[]
  /** The language that the answer must be in; null where nothing tells. */
  readonly language: Language | null
  /** The turn before, and the one before that. */
  readonly before: readonly Seen[]
}

export const faultKinds = [
  'dead end',
  'repeated question',
  'unbound number',
  'exception',
  'wrong language',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** What is wrong with a turn, in words; empty where nothing is. */
export type Check = (seen: Seen) => readonly string[]
