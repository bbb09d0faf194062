import type { Evidence } from '../evidence/evidence.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Meaning } from '../evidence/meaning.ts'
import type { Quote } from '../evidence/quote.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Statement } from '../evidence/statement.ts'
import type { Insight } from '../insights/insight.ts'
import type { Team } from '../insights/team.ts'
import type { VerdictRecord } from '../insights/verdict-record.ts'
import type { Policy } from '../llm/policy.ts'
import type { Language } from '../locales/locale.ts'
import type { ProposedSource, Tools } from '../tools.ts'
import type { Draft, StepName } from './content.ts'
import type { Actor, Upload } from './inbound.ts'
import type { Audience } from './outbound.ts'
import type { ThreadState } from './state.ts'
import type { ThreadAddress } from './thread-address.ts'

/** What a person did, with references already looked up. */
export type Input =
  | { readonly kind: 'text'; readonly text: string; readonly statement: Statement }
  /** A button or an option: its name, the options taken, and its label as the person's words. */
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly values: readonly string[]
      readonly statement: Statement
    }
  | { readonly kind: 'form'; readonly name: string; readonly fields: Readonly<Record<string, Statement>> }
  | { readonly kind: 'command'; readonly name: string; readonly text: string }
  | { readonly kind: 'files'; readonly files: readonly Upload[]; readonly text: string }
  | { readonly kind: 'opened' }

/** Records that a turn makes; all immutable. */
export interface Records {
  readonly readings: readonly Reading[]
  readonly findings: readonly Finding[]
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  readonly insights: readonly Insight[]
  /** Looks at insights that were read again. */
  readonly verdicts: readonly VerdictRecord[]
  readonly sources: readonly { readonly source: ProposedSource; readonly status: 'proposed' | 'connected' }[]
}

export const noRecords: Records = {
  readings: [],
  findings: [],
  quotes: [],
  statements: [],
  insights: [],
  verdicts: [],
  sources: [],
}

/** A message that says for whom it is, and in which language. */
export interface Addressed {
  readonly draft: Draft
  readonly to: Audience
  readonly language: Language
}

/** What a step or an interlude wants done, as data: nothing is saved or sent until the engine does it. */
export interface Decision {
  readonly state: ThreadState
  readonly messages: readonly Draft[]
  readonly records: Records
  /** `stay`, or the step to enter in the same turn. */
  readonly move: 'stay' | StepName
  /** Threads whose digest ends with this turn. */
  readonly ends?: readonly ThreadAddress[]
  /** Messages for somebody else than the thread, each in its reader's language; they are sent after the others. */
  readonly addressed?: readonly Addressed[]
  /** Records of other threads that the messages speak of. */
  readonly cited?: Pick<Records, 'readings' | 'findings' | 'statements'>
  /** Stored insights whose words are repeated in the messages. */
  readonly quoted?: readonly Insight[]
  /** Who may do what in the workspace from now on. */
  readonly team?: Team
  /** What the workspace's language model may do from now on. */
  readonly modelPolicy?: Policy
  /** What words mean to the workspace from now on, and those that are dropped. */
  readonly meanings?: { readonly kept: readonly Meaning[]; readonly dropped: readonly string[] }
  /** Faults that were told as an outcome; the log has them too. */
  readonly faults?: readonly unknown[]
  /** The person whose words are erased with this turn. */
  readonly forgets?: string
}

export interface TurnContext {
  readonly state: ThreadState
  readonly actor: Actor
  /** Records of the thread, and those made earlier in this turn. */
  readonly evidence: Evidence
  readonly tools: Tools
}

/** One of the six steps: what it does unasked when it is entered, and what it makes of an answer. */
export interface Step {
  readonly name: StepName
  enter(context: TurnContext): Promise<Decision>
  run(context: TurnContext, input: Input): Promise<Decision>
}

/** Declares a step; the compiler checks its shape. */
export function defineStep(step: Step): Step {
  return step
}
