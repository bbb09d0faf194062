import type { App, Receiver, ReceiverEvent } from '@slack/bolt'

/**
 * A receiver whose Events API payloads are stored before Slack is told that they have arrived: Bolt acknowledges them before
 * any listener runs. Where storing fails nothing is acknowledged, and Slack sends the event again.
 */
export function durable(inner: Receiver, store: (body: unknown) => Promise<void>): Receiver {
  return {
    init(app) {
      const before: App = Object.create(app)
      before.processEvent = async (event: ReceiverEvent) => {
        if (event.body.type === 'event_callback') await store(event.body)
        await app.processEvent(event)
      }
      inner.init(before)
    },
    start: (...given) => inner.start(...given),
    stop: (...given) => inner.stop(...given),
  }
}
