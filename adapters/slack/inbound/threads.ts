import { z } from 'zod'
import type { Kept } from '../../adapter.ts'

/** Who talks with Visao in a thread. */
export interface Talk {
  /** People who have addressed Visao here; they need no mention any more. */
  readonly partners: readonly string[]
  /** Somebody has asked a partner something, so that the partner's next message is an answer to them. */
  readonly aside: boolean
}

export interface Threads {
  /** Null where Visao does not take part. */
  read(workspace: string, channel: string, thread: string): Promise<Talk | null>
  write(workspace: string, channel: string, thread: string, talk: Talk): Promise<void>
  /** Forgets all threads of a workspace. */
  forget(workspace: string): Promise<void>
}

const talkSchema = z.object({ partners: z.array(z.string()), aside: z.boolean() })
const cacheSize = 5_000

/** Threads as the adapter keeps them; what was asked for lately is not read again. */
export function createThreads(kept: Kept): Threads {
  const known = new Map<string, Talk | null>()
  const name = (...address: readonly string[]) => `talk.${address.join('.')}`
  const remember = (key: string, talk: Talk | null) => {
    if (known.size >= cacheSize) known.clear()
    known.set(key, talk)
  }
  return {
    async read(workspace, channel, thread) {
      const key = name(workspace, channel, thread)
      const recent = known.get(key)
      if (recent !== undefined) return recent
      const stored = await kept.read(key)
      const talk = stored === null ? null : talkSchema.parse(JSON.parse(stored))
      remember(key, talk)
      return talk
    },
    async write(workspace, channel, thread, talk) {
      const key = name(workspace, channel, thread)
      if (JSON.stringify(known.get(key)) === JSON.stringify(talk)) return
      await kept.write(key, JSON.stringify(talk))
      remember(key, talk)
    },
    async forget(workspace) {
      known.clear()
      for (const key of Object.keys(await kept.all(name(workspace, '')))) await kept.erase(key)
    },
  }
}
