import { type APIMessage, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { DiscordApi } from '../api.ts'
import { findMarked, marked, withMark } from '../outbound/mark.ts'
import type { Conversation } from './conversation.ts'
import type { Conversations } from './conversations.ts'
import { lineBody } from './line-body.ts'

export interface Places {
  /** The thread, post or channel to post to; opened at the first use, and only once. */
  open(thread: string): Promise<string>
  /** The same where it is there already; null where it would have to be opened. */
  known(thread: string): Promise<string | null>
  /** Says that an opening line is on its way: the id of its message, or null when it did not arrive. */
  expect(thread: string, line: Promise<string | null>): void
}

/** Opens the threads of conversations. What an earlier life had begun is found again by its mark. */
export function createPlaces(api: DiscordApi, conversations: Conversations, self: () => string): Places {
  const opening = new Map<string, Promise<string>>()
  const expected = new Map<string, Promise<string | null>>()

  async function openNow(conversation: Conversation): Promise<string> {
    const place = await make(conversation)
    await conversations.begin({ ...conversation, place })
    return place
  }

  async function make({ channel, thread, guild, opening: how }: Conversation): Promise<string> {
    if (how === null) return thread
    if (how.kind === 'message') return threadFrom(channel, thread, how.title)
    if (how.kind === 'forum') {
      const posts = guild === null ? [] : await api.activeThreads(guild)
      for (const post of posts.filter((one) => 'parent_id' in one && one.parent_id === how.forum)) {
        const said = await api.recent(post.id).catch((): APIMessage[] => [])
        if (findMarked(thread, said, self()) !== null) return post.id
      }
      return api.forumPost(how.forum, how.title, withMark(thread, lineBody(how.line)), [])
    }
    const sent = await (expected.get(thread) ?? Promise.resolve(null))
    const line =
      sent ??
      findMarked(thread, await api.recent(channel), self()) ??
      (await api.post(channel, marked(thread, lineBody(how.line))))
    return threadFrom(channel, line, how.title)
  }

  /** A thread has the id of the message that it hangs on. */
  async function threadFrom(channel: string, message: string, title: string): Promise<string> {
    try {
      return await api.threadFrom(channel, message, title)
    } catch (fault) {
      if (isCode(fault, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return message
      throw fault
    }
  }

  return {
    async open(thread) {
      const conversation = await conversations.of(thread)
      if (conversation === null) return thread
      if (conversation.place !== null) return conversation.place
      const begun = opening.get(thread) ?? openNow(conversation)
      opening.set(thread, begun)
      return begun.finally(() => {
        opening.delete(thread)
        expected.delete(thread)
      })
    },
    async known(thread) {
      const conversation = await conversations.of(thread)
      return conversation === null ? thread : conversation.place
    },
    expect(thread, line) {
      expected.set(thread, line)
    },
  }
}

function isCode(fault: unknown, code: number): boolean {
  return fault instanceof DiscordAPIError && fault.code === code
}
