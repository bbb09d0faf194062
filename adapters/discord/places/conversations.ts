import type { Kept } from '../../adapter.ts'
import { createBounded } from '../bounded.ts'
import { type Conversation, conversationSchema } from './conversation.ts'

/** Which conversations there are, kept over restarts; what is asked for often is remembered. */
export interface Conversations {
  of(thread: string): Promise<Conversation | null>
  /** The conversation in a thread, post or channel of Discord. */
  at(place: string): Promise<Conversation | null>
  begin(conversation: Conversation): Promise<void>
  /** Erases what is kept of a workspace's conversations. */
  forget(workspace: string): Promise<void>
}

const remembered = 2_000
const byThread = 'thread.'
const byPlace = 'place.'

export function createConversations(kept: Kept): Conversations {
  const threads = createBounded<Conversation | null>(remembered)
  const places = createBounded<string | null>(remembered)

  async function of(thread: string): Promise<Conversation | null> {
    const known = threads.get(thread)
    if (known !== undefined) return known
    const text = await kept.read(byThread + thread)
    // What has begun meanwhile is newer than what was read.
    const newer = threads.get(thread)
    if (newer !== undefined) return newer
    const found = text === null ? null : conversationSchema.parse(JSON.parse(text))
    threads.set(thread, found)
    return found
  }

  async function threadAt(place: string): Promise<string | null> {
    const known = places.get(place)
    if (known !== undefined) return known
    const found = await kept.read(byPlace + place)
    const newer = places.get(place)
    if (newer !== undefined) return newer
    places.set(place, found)
    return found
  }

  return {
    of,
    async at(place) {
      const thread = await threadAt(place)
      return thread === null ? null : of(thread)
    },
    async begin(conversation) {
      const { thread, place } = conversation
      await kept.write(byThread + thread, JSON.stringify(conversation))
      if (place !== null) await kept.write(byPlace + place, thread)
      threads.set(thread, conversation)
      if (place !== null) places.set(place, thread)
    },
    async forget(workspace) {
      for (const [name, text] of Object.entries(await kept.all(byThread))) {
        const { thread, place, workspace: owner } = conversationSchema.parse(JSON.parse(text))
        if (owner !== workspace) continue
        await kept.erase(name)
        threads.delete(thread)
        if (place === null) continue
        await kept.erase(byPlace + place)
        places.delete(place)
      }
    },
  }
}
