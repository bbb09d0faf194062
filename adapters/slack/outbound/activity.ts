import type { Logger } from '../../../src/support/logger.ts'
import type { SlackApi } from '../api/api.ts'

interface Thread {
  readonly workspace: string
  readonly channel: string
  readonly thread: string
}

/** Signs of work in a thread: a status with a stop button, or a pair of eyes where the workspace has no agents. */
export interface Activity {
  /** A turn has been heard; `message` is the one that was said. */
  begin(
    thread: Thread,
    heard: { readonly message: string; readonly user: string; readonly text: string },
  ): void
  /** What is being worked on now; null when nothing is. */
  say(thread: Thread, text: string | null): void
}

interface Shown {
  /** Signs of one thread are sent one after the other. */
  tail: Promise<void>
  waiting: number
  /** What is to be shown next: only the newest text counts. */
  next: string | null | undefined
  /** The message that has the eyes. */
  eyes: string | null
}

type Outcome = 'shown' | 'refused' | 'failed'

/** Refusals that say nothing of what the workspace knows. */
const passing = new Set(['internal_error', 'fatal_error', 'thread_not_found', 'channel_not_found'])
const reaction = 'eyes'
const titleLength = 200

/** Shows signs of work without ever holding up a turn; nothing depends on them, so a failure is only logged. */
export function createActivity(api: SlackApi, logger: Logger): Activity {
  const threads = new Map<string, Shown>()
  /** Workspaces that know no agent sessions: asked once in this life. */
  const plain = new Set<string>()

  async function call(workspace: string, method: string, args: Record<string, unknown>): Promise<Outcome> {
    try {
      const answer = await api.interactive(workspace, method, args)
      return answer.ok ? 'shown' : passing.has(answer.refusal) ? 'failed' : 'refused'
    } catch (fault) {
      logger.info({ err: fault, method }, 'a sign of work was not shown')
      return 'failed'
    }
  }

  function status(
    { workspace, channel, thread }: Thread,
    status: 'processing' | 'active',
    more: object = {},
  ) {
    const args = { channel_id: channel, thread_ts: thread, status, ...more }
    return call(workspace, 'agents.sessions.setStatus', args)
  }

  async function end(thread: Thread, shown: Shown): Promise<void> {
    const { workspace, channel } = thread
    if (shown.eyes === null) {
      if (!plain.has(workspace)) await status(thread, 'active')
      return
    }
    await call(workspace, 'reactions.remove', { channel, timestamp: shown.eyes, name: reaction })
    shown.eyes = null
  }

  function enqueue(thread: Thread, work: (shown: Shown) => Promise<void>): Shown {
    const key = [thread.workspace, thread.channel, thread.thread].join('\n')
    const shown = threads.get(key) ?? { tail: Promise.resolve(), waiting: 0, next: undefined, eyes: null }
    threads.set(key, shown)
    shown.waiting += 1
    shown.tail = shown.tail
      .then(() => work(shown))
      .finally(() => {
        shown.waiting -= 1
        if (shown.waiting === 0 && shown.eyes === null) threads.delete(key)
      })
    return shown
  }

  return {
    begin(thread, { message, user, text }) {
      enqueue(thread, async (shown) => {
        const { workspace, channel } = thread
        const title = [...text].slice(0, titleLength).join('')
        const more = { initiator_user_id: user, ...(title === '' ? {} : { title }) }
        const outcome = plain.has(workspace) ? 'refused' : await status(thread, 'processing', more)
        if (outcome === 'shown') return
        if (outcome === 'refused') plain.add(workspace)
        const added = await call(workspace, 'reactions.add', { channel, timestamp: message, name: reaction })
        if (added === 'shown') shown.eyes = message
      })
    },
    say(thread, text) {
      const shown = enqueue(thread, async (state) => {
        const text = state.next
        state.next = undefined
        if (text === undefined) return
        if (text === null) await end(thread, state)
        else if (!plain.has(thread.workspace)) {
          const { workspace, channel, thread: ts } = thread
          await call(workspace, 'assistant.threads.setStatus', {
            channel_id: channel,
            thread_ts: ts,
            status: text,
          })
        }
      })
      shown.next = text
    },
  }
}
