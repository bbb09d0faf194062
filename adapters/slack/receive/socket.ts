import { setTimeout as passed } from 'node:timers/promises'
import { type App, SocketModeReceiver, webApi } from '@slack/bolt'
import { AppError } from '../../../src/errors.ts'
import type { Logger } from '../../../src/support/logger.ts'
import { boltLogger } from '../api/bolt-logger.ts'

/** A socket that this process opens to Slack, for machines that Slack cannot reach. */
export function socketReceiver(appToken: string, api: string, logger: Logger): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(logger),
    installerOptions: { clientOptions: { slackApiUrl: api, timeout: 10_000 } },
    // Without an acknowledgement Slack sends the event again.
    processEventErrorHandler: async ({ error }) => {
      logger.error({ err: error }, 'an event could not be taken')
      return false
    },
  })
  // Without a listener a fault of the socket would end the process.
  receiver.client.on('error', (fault: unknown) => logger.warn({ err: fault }, 'the socket to Slack failed'))
  return receiver
}

/** So long the start waits for Slack; after that the socket goes on trying by itself. */
const patienceMs = 10_000

/** Opens the socket. Throws `AppError` `option_invalid` where Slack refuses the token. */
export async function connect(app: App, logger: Logger): Promise<void> {
  const connecting = app.start().then(
    () => null,
    (fault: unknown) => fault,
  )
  const fault = await Promise.race([connecting, passed(patienceMs, null, { ref: false })])
  if (fault instanceof webApi.WebAPIPlatformError)
    throw new AppError('option_invalid', { option: 'SLACK_APP_TOKEN' }, fault)
  if (fault !== null) logger.warn({ err: fault }, 'the socket to Slack is not open yet')
}
