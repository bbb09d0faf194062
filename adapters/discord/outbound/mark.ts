import type { APIMessage } from 'discord.js'
import { digest } from '../../../src/support/ids.ts'
import type { Body } from '../api.ts'

/** Ids below this one are left to Discord, which numbers the other components from 1. */
const lowest = 1_000_000
const highest = 2 ** 31 - 1

/** The id of a message's first component: tells our message apart when we no longer know whether it arrived. */
function markOf(key: string): number {
  return lowest + (Number.parseInt(digest(key).slice(0, 12), 16) % (highest - lowest))
}

/** By this Discord drops a repeat within some minutes; it takes 25 characters. */
export function nonceOf(key: string): string {
  return digest(key).slice(0, 25)
}

/** The message with its mark, its nonce, and nobody pinged by it. */
export function marked(key: string, body: Body): Body {
  return {
    ...withMark(key, body),
    nonce: nonceOf(key),
    enforce_nonce: true,
    allowed_mentions: { parse: [] },
  }
}

/** The message with the mark alone, where Discord takes no nonce. */
export function withMark(key: string, body: Body): Body {
  const [first, ...others] = Array.isArray(body.components) ? (body.components as readonly Body[]) : []
  return first === undefined ? body : { ...body, components: [{ ...first, id: markOf(key) }, ...others] }
}

/** The bot's own message with the mark of `key` among some, or null. */
export function findMarked(key: string, messages: readonly APIMessage[], self: string): string | null {
  const mark = markOf(key)
  const found = messages.find(
    ({ author, components }) => author.id === self && components?.some(({ id }) => id === mark),
  )
  return found?.id ?? null
}
