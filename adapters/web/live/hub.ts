import type { TranscriptEntry } from '../../../src/conversation/library.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'

/** What open pages of a conversation are told. */
export type Signal =
  | { readonly kind: 'message'; readonly outbound: Outbound }
  | { readonly kind: 'working'; readonly text: string | null }
  | { readonly kind: 'changed' }

interface Listener {
  readonly person: string
  tell(signal: Signal): void
}

/** The open pages of each conversation, and what is only known while the process lives. */
export interface Hub {
  join(thread: string, listener: Listener): () => void
  publish(thread: string, signal: Signal): void
  /** What the conversation is being worked on, or null. */
  working(thread: string): string | null
  /** An event that was taken and may not stand in the transcript yet. */
  expect(thread: string, entry: TranscriptEntry): void
  expected(thread: string): readonly TranscriptEntry[]
  /** The event's turn is over: the transcript holds it now. */
  settle(thread: string, id: string): void
}

/** A hub without anybody in it. */
export function createHub(): Hub {
  const listeners = new Map<string, Set<Listener>>()
  const work = new Map<string, string>()
  const expected = new Map<string, readonly TranscriptEntry[]>()
  return {
    join(thread, listener) {
      const present = listeners.get(thread) ?? new Set()
      listeners.set(thread, present.add(listener))
      return () => {
        present.delete(listener)
        if (present.size === 0 && listeners.get(thread) === present) listeners.delete(thread)
      }
    },
    publish(thread, signal) {
      if (signal.kind === 'working') {
        if (signal.text === null) work.delete(thread)
        else work.set(thread, signal.text)
      }
      for (const listener of listeners.get(thread) ?? []) {
        if (mayHear(listener, signal)) listener.tell(signal)
      }
    },
    working: (thread) => work.get(thread) ?? null,
    expect(thread, entry) {
      expected.set(thread, [...(expected.get(thread) ?? []), entry])
    },
    expected: (thread) => expected.get(thread) ?? [],
    settle(thread, id) {
      const rest = (expected.get(thread) ?? []).filter((entry) => entry.id !== id)
      if (rest.length === 0) expected.delete(thread)
      else expected.set(thread, rest)
    },
  }
}

function mayHear(listener: Listener, signal: Signal): boolean {
  if (signal.kind !== 'message') return true
  const { audience } = signal.outbound
  return !('person' in audience) || audience.person === listener.person
}
