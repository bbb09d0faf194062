import type { Content } from '../../src/conversation/content.ts'
import type { Library } from '../../src/conversation/library.ts'
import { channel, workspace } from './address.ts'
import { type Offer, offersOf } from './offered.ts'

/** The offers of each thread, so that a label or a number can be turned back into its reference. */
export interface Memory {
  add(thread: string, content: Content): void
  /** All offers of a thread, oldest first; those of earlier processes are read from the transcript. */
  offers(thread: string): Promise<readonly Offer[]>
}

export function createMemory(library: Library): Memory {
  const recent = new Map<string, Offer[]>()
  const earlier = new Map<string, readonly Offer[]>()
  return {
    add(thread, content) {
      recent.set(thread, [...(recent.get(thread) ?? []), ...offersOf(content)])
    },
    async offers(thread) {
      const before = earlier.get(thread) ?? (await transcriptOffers(library, thread))
      earlier.set(thread, before)
      return [...before, ...(recent.get(thread) ?? [])]
    },
  }
}

async function transcriptOffers(library: Library, thread: string): Promise<readonly Offer[]> {
  const entries = await library.transcript(workspace, channel, thread)
  return entries.flatMap((entry) => offersOf(entry.content ?? []))
}
