import type { FormNode, Offer } from '../../../adapters/terminal/offered.ts'
import type { Pending } from '../../../src/conversation/state.ts'
import type { Language } from '../../../src/locales/locale.ts'
import type { Tongue } from './sayings.ts'

/** One thing that a simulated person does. */
export type Act =
  /** `language` is the one that the text is plainly in; null where it tells nothing. */
  | { readonly kind: 'say'; readonly text: string; readonly language: Language | null }
  | { readonly kind: 'press'; readonly offer: Exclude<Offer, { kind: 'form' }> }
  | { readonly kind: 'submit'; readonly form: FormNode; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'file' }
  | { readonly kind: 'open' }

/** What a person sees of the thread, and the question that the house itself thinks is waiting. */
export interface Scene {
  readonly pending: Pending | null
  readonly status: 'open' | 'paused' | 'stopped' | 'done'
  /** What the newest message with any buttons offers. */
  readonly open: readonly Offer[]
  /** What earlier messages offered. */
  readonly stale: readonly Offer[]
  readonly last: Act | null
  readonly tongue: Tongue
  /** Whether the data is a small file of visits, and not the shop. */
  readonly file: boolean
  readonly random: () => number
}

/** A way to behave; null where the moment does not allow it. */
export type Habit = (scene: Scene) => Act | null

/** A kind of person: how she behaves, by weight, and what else is peculiar to her. */
export interface Persona {
  readonly name: string
  readonly tongues: readonly Tongue[]
  readonly habits: readonly (readonly [weight: number, habit: Habit])[]
  /** Goes for the saved insight from the first question on: her turns are counted. */
  readonly cooperative?: boolean
  /** Days that may pass between two turns. */
  readonly away?: number
  /** How many people take turns; 1 unless said. */
  readonly people?: number
  /** Turns after which she changes her language. */
  readonly changes?: number
}
