import { type ZodType, z } from 'zod'
import { AppError } from '../../src/errors.ts'

export interface SlackOptions {
  /** One workspace by its token, or as many as install the app. */
  readonly access:
    | { readonly kind: 'token'; readonly botToken: string }
    | {
        readonly kind: 'oauth'
        readonly clientId: string
        readonly clientSecret: string
        /** Where Slack reaches this process, `https://visao.example.com`. */
        readonly publicUrl: string
      }
  /** Requests that Slack signs, or a socket that this process opens. */
  readonly transport:
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number; readonly host: string }
    | { readonly kind: 'socket'; readonly appToken: string }
  /** The Web API's address. */
  readonly api: string
}

/** Slack's environment. Throws `AppError` `option_invalid` naming a variable that is missing beside the others. */
export const slackOptionsSchema: ZodType<SlackOptions> = z
  .object({
    SLACK_BOT_TOKEN: z.string().min(1).optional(),
    SLACK_SIGNING_SECRET: z.string().min(1).optional(),
    SLACK_APP_TOKEN: z.string().min(1).optional(),
    SLACK_CLIENT_ID: z.string().min(1).optional(),
    SLACK_CLIENT_SECRET: z.string().min(1).optional(),
    SLACK_PUBLIC_URL: z.url().optional(),
    SLACK_PORT: z.coerce.number().int().min(0).max(65_535).default(4748),
    SLACK_HOST: z.string().min(1).default('127.0.0.1'),
    SLACK_API_URL: z.url().default('https://slack.com/api/'),
  })
  .transform((env): SlackOptions => {
    const needed = (option: keyof typeof env): string => {
      const value = env[option]
      if (typeof value !== 'string') throw new AppError('option_invalid', { option })
      return value
    }
    const access: SlackOptions['access'] =
      env.SLACK_BOT_TOKEN === undefined
        ? {
            kind: 'oauth',
            clientId: needed('SLACK_CLIENT_ID'),
            clientSecret: needed('SLACK_CLIENT_SECRET'),
            publicUrl: needed('SLACK_PUBLIC_URL').replace(/\/$/u, ''),
          }
        : { kind: 'token', botToken: env.SLACK_BOT_TOKEN }
    // Installing needs an address that Slack can reach, and then the events can come the same way.
    const socket = env.SLACK_APP_TOKEN !== undefined && access.kind === 'token'
    return {
      access,
      transport: socket
        ? { kind: 'socket', appToken: needed('SLACK_APP_TOKEN') }
        : {
            kind: 'http',
            signingSecret: needed('SLACK_SIGNING_SECRET'),
            port: env.SLACK_PORT,
            host: env.SLACK_HOST,
          },
      api: env.SLACK_API_URL,
    }
  })

/** Whether an environment asks for Slack. */
export function slackWanted(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment.SLACK_BOT_TOKEN !== undefined || environment.SLACK_CLIENT_ID !== undefined
}
