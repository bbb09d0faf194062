import { webApi } from '@slack/bolt'
import { z } from 'zod'
import { AppError } from '../../../src/errors.ts'
import type { Logger } from '../../../src/support/logger.ts'
import { boltLogger } from '../api/bolt-logger.ts'
import type { Credentials, Teams } from '../teams.ts'

const authSchema = z.looseObject({ team_id: z.string(), user_id: z.string() })

/** A Slack team whose token stands in the environment shares the library of the web page. */
const workspace = 'local'
const retryAfterMs = 5_000

/** The one team of a token. Throws `AppError` `option_invalid` at once where Slack refuses the token. */
export async function singleTeam(options: {
  readonly token: string
  readonly api: string
  readonly logger: Logger
}): Promise<Teams> {
  const client = new webApi.WebClient(options.token, {
    slackApiUrl: options.api,
    timeout: 5_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLogger(options.logger),
  })
  let known: Credentials | null = null

  async function credentials(): Promise<Credentials> {
    if (known !== null) return known
    const { team_id, user_id } = await client.auth.test().then(
      (answer) => authSchema.parse(answer),
      (fault: unknown) => {
        if (fault instanceof webApi.WebAPIPlatformError)
          throw new AppError('option_invalid', { option: 'SLACK_BOT_TOKEN' }, fault)
        throw new AppError('platform_busy', { retryAfterMs }, fault)
      },
    )
    known = { token: options.token, team: team_id, botUser: user_id }
    return known
  }

  await credentials().catch((fault: unknown) => {
    if (fault instanceof AppError && fault.code === 'option_invalid') throw fault
    options.logger.warn({ err: fault }, 'Slack does not answer yet')
  })
  return {
    async workspaceOf(origin) {
      return (await credentials()).team === origin.team ? workspace : null
    },
    credentials,
    // The library belongs to this machine's own page as well: a token that was revoked does not erase it.
    leave: async () => [],
  }
}
