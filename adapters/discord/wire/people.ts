import { z } from 'zod'
import type { Actor } from '../../../src/conversation/inbound.ts'

export const snowflakeSchema = z.string().regex(/^\d{1,25}$/u)

export const userSchema = z.object({
  id: snowflakeSchema,
  username: z.string(),
  global_name: z.string().nullish(),
  bot: z.boolean().optional(),
})
type User = z.infer<typeof userSchema>

/** Somebody as the people of the server call them. */
export function actorOf(user: User, nick: string | null | undefined, locale: string | undefined): Actor {
  return {
    id: user.id,
    name: nick || user.global_name || user.username || user.id,
    ...(locale === undefined ? {} : { locale }),
  }
}
