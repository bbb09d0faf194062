import { createBounded } from '../bounded.ts'
import type { Interaction } from '../wire/interaction.ts'

/** The interactions that can still be answered in private: Discord lets a token live for a quarter of an hour. */
export interface Tokens {
  note(place: string, person: string, interaction: Interaction): void
  of(place: string, person: string): Interaction | null
}

const livesMs = 14 * 60_000
const remembered = 2_000

export function createTokens(now: () => number): Tokens {
  const kept = createBounded<{ readonly interaction: Interaction; readonly until: number }>(remembered)
  return {
    note(place, person, interaction) {
      kept.set(`${place}.${person}`, { interaction, until: now() + livesMs })
    },
    of(place, person) {
      const found = kept.get(`${place}.${person}`)
      return found !== undefined && found.until > now() ? found.interaction : null
    },
  }
}
