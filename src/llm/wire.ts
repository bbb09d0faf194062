import type { z } from 'zod'
import type { Usage } from './model.ts'
import type { ModelTool } from './task.ts'

/** A question that a model put while it worked: its name and its arguments as they were written, unchecked. */
export interface WireCall {
  readonly id: string
  readonly name: string
  readonly arguments: string
}

export type WireTurn =
  | { readonly role: 'user' | 'assistant'; readonly text: string }
  | { readonly role: 'calls'; readonly calls: readonly WireCall[] }
  | {
      readonly role: 'results'
      readonly results: readonly { readonly id: string; readonly output: string }[]
    }

export interface WireRequest {
  readonly model: string
  readonly system: string
  readonly turns: readonly WireTurn[]
  /** Name and shape of the answer. */
  readonly name: string
  readonly answer: z.ZodObject
  readonly tools: Readonly<Record<string, ModelTool>>
  readonly signal: AbortSignal
  /** The answer's JSON so far, while it is written. */
  readonly onText?: (text: string) => void
}

/** What one request came to. */
export type WireResult =
  | { readonly kind: 'answered'; readonly answer: unknown; readonly usage: Usage }
  | { readonly kind: 'calls'; readonly calls: readonly WireCall[]; readonly usage: Usage }
  | { readonly kind: 'refused' | 'incomplete' | 'not_parsed'; readonly usage: Usage }
  | {
      readonly kind: 'failed'
      /** Whether the same may go well a moment later. */
      readonly again: boolean
      /** What the endpoint asked to wait for. */
      readonly waitMs: number | null
      /** The kind of fault, without any text of the endpoint's. */
      readonly fault: string
    }

/** One endpoint. Never throws; an aborted request has failed. */
export interface Wire {
  readonly host: string
  send(request: WireRequest): Promise<WireResult>
}
