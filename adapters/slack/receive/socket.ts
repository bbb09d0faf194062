import { SocketModeReceiver } from '@slack/bolt'
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
