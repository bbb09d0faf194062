import type { Inbound } from '../../src/conversation/inbound.ts'
import type { AdapterContext, SettledTurn } from '../adapter.ts'

/** Hands events over one at a time and waits for the end of each turn. */
export interface Turns {
  /** Resolves once the turn has said everything; `repeat` for an event the house had already, `closed` at the end. */
  take(inbound: Inbound): Promise<'settled' | 'repeat' | 'closed'>
  settled(turn: SettledTurn): void
  close(): void
}

export function createTurns(context: AdapterContext): Turns {
  const waiting = new Map<string, (end: 'settled' | 'closed') => void>()
  let closed = false
  return {
    async take(inbound) {
      if (closed) return 'closed'
      // A quick turn may end before `receive` has come back.
      const end = new Promise<'settled' | 'closed'>((resolve) => waiting.set(inbound.id, resolve))
      try {
        const { fresh } = await context.receive(inbound)
        return fresh ? await end : 'repeat'
      } finally {
        waiting.delete(inbound.id)
      }
    },
    settled(turn) {
      waiting.get(turn.inbound)?.('settled')
    },
    close() {
      closed = true
      for (const resolve of waiting.values()) resolve('closed')
    },
  }
}
