import { App, type Receiver } from '@slack/bolt'
import { boltLogger } from '../api/bolt-logger.ts'
import { takeAction } from '../inbound/take-action.ts'
import { takeCommand } from '../inbound/take-command.ts'
import { takeShortcut } from '../inbound/take-shortcut.ts'
import { takeView } from '../inbound/take-view.ts'
import type { Site } from '../site.ts'

const anything = /^/u

/**
 * Bolt with one listener for each kind of interaction: its cost grows with the listeners, and which of Visao's buttons was
 * pressed is no question of its. An interaction is acknowledged once it is stored.
 */
export function interactions(site: Site, receiver: Receiver): App {
  const app = new App({
    receiver,
    logger: boltLogger(site.context.logger),
    convoStore: false,
    // Whose it is, is found out where it is taken; Bolt's own client is not used.
    authorize: async () => ({}),
  })
  app.action(anything, async ({ body, ack }) => {
    await takeAction(site, body)
    await ack()
  })
  app.view(anything, async ({ body, ack }) => {
    await takeView(site, body)
    await ack()
  })
  app.shortcut(anything, async ({ body, ack }) => {
    await takeShortcut(site, body)
    await ack()
  })
  app.command(anything, async ({ body, ack }) => {
    const text = await takeCommand(site, body)
    await (text === null ? ack() : ack({ response_type: 'ephemeral', text }))
  })
  app.error(async (fault) => {
    site.context.logger.error({ err: fault }, 'an interaction of Slack was not taken')
    throw fault
  })
  return app
}
