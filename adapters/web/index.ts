import { type AdapterContext, defineAdapter, type RunningAdapter } from '../adapter.ts'
import { createSeal } from './access/seal.ts'
import { createHub } from './live/hub.ts'
import { type WebOptions, webOptionsSchema } from './options.ts'
import { chartDrawer } from './render/draw-charts.ts'
import { createRoutes, listen, shut } from './server.ts'

/** The page once it runs: `url` is the address to print, the only one that lets anybody in. */
export interface WebAdapter extends RunningAdapter {
  readonly url: string
  readonly token: string
}

/** Starts the page. Throws `AppError` `port_taken`, `option_invalid` when the port or host cannot be had. */
export async function startWeb(options: WebOptions, context: AdapterContext): Promise<WebAdapter> {
  const hub = createHub()
  const app = createRoutes({
    options,
    context,
    hub,
    seal: createSeal(options.secret ?? context.secret),
    drawCharts: chartDrawer(context.logger),
  })
  const { server, port } = await listen(app, options.host, options.port)
  return {
    url: `http://${shownHost(options.host)}:${port}/?token=${options.token}`,
    token: options.token,
    async deliver(outbound) {
      // The transcript holds the message already; only pages that are open now have to be told.
      hub.publish(outbound.thread, { kind: 'message', outbound })
      return { platformId: outbound.key }
    },
    working(thread, text) {
      hub.publish(thread.thread, { kind: 'working', text })
    },
    settled(turn) {
      hub.settle(turn.thread, turn.inbound)
      hub.publish(turn.thread, { kind: 'working', text: null })
      hub.publish(turn.thread, { kind: 'changed' })
    },
    close: () => shut(server),
  }
}

/** The local web page. */
export const web = defineAdapter<WebOptions>({
  name: 'web',
  options: webOptionsSchema,
  wanted: () => true,
  capabilities: {
    nativeChart: true,
    nativeTable: true,
    stream: 'edit',
    ephemeral: true,
    formFields: ['short', 'long', 'one', 'many', 'yes_no', 'person', 'date', 'number', 'file'],
    maxFields: 40,
    maxOptions: 200,
    maxActions: 12,
    maxTableRows: 200,
    textBudget: 40_000,
    blockBudget: 100,
  },
  start: startWeb,
})

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
