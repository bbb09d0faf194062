import { type ZodType, z } from 'zod'

export interface DiscordOptions {
  readonly token: string
  /** The server whose people share the library of this machine's web page. */
  readonly homeGuild: string | null
  /** Forum channels in which conversations are opened as posts. */
  readonly forums: readonly string[]
  /** Whether the bot may read what is typed in its threads without a mention (a privileged intent). */
  readonly messageContent: boolean
  /** Connections to the gateway in this process; null leaves it to Discord. */
  readonly shards: number | null
  readonly api: string
}

const snowflake = /^\d{5,25}$/u

/** The bot's environment. */
export const discordOptionsSchema: ZodType<DiscordOptions> = z
  .object({
    DISCORD_TOKEN: z.string().min(1),
    DISCORD_HOME_GUILD: z.string().regex(snowflake).optional(),
    DISCORD_FORUMS: z
      .string()
      .transform((list) => list.split(',').map((id) => id.trim()))
      .pipe(z.array(z.string().regex(snowflake)))
      .optional(),
    DISCORD_MESSAGE_CONTENT: z.enum(['on', 'off']).default('off'),
    DISCORD_SHARDS: z.coerce.number().int().min(1).optional(),
    DISCORD_API: z.url().default('https://discord.com/api'),
  })
  .transform((env) => ({
    token: env.DISCORD_TOKEN,
    homeGuild: env.DISCORD_HOME_GUILD ?? null,
    forums: env.DISCORD_FORUMS ?? [],
    messageContent: env.DISCORD_MESSAGE_CONTENT === 'on',
    shards: env.DISCORD_SHARDS ?? null,
    api: env.DISCORD_API,
  }))
