import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HTTPReceiver, type InstallationStore } from '@slack/bolt'
import type { Logger } from '../../../src/support/logger.ts'
import { listenFault } from '../../listen-fault.ts'
import { boltLogger } from '../api/bolt-logger.ts'
import type { SlackOptions } from '../options.ts'
import { installerOptions } from './installer-options.ts'

type HttpTransport = Extract<SlackOptions['transport'], { kind: 'http' }>

/** Slack's own payloads are far smaller; larger bodies are refused unread. */
const bodyLimit = 1024 * 1024
const graceMs = 500

/** Requests that Slack signs, and the pages by which a team installs the app. */
export function httpReceiver(
  { access, api }: SlackOptions,
  { signingSecret }: HttpTransport,
  site: { readonly logger: Logger; readonly secret: string; readonly installations: InstallationStore },
): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    bodyLimit,
    logger: boltLogger(site.logger),
    endpoints: '/slack/events',
    ...(access.kind === 'token' ? {} : installerOptions(access, api, site)),
  })
}

/** Listens on the address of the options. Throws `AppError` `port_taken`, `option_invalid` when it cannot be had. */
export async function listen(
  start: (where: { readonly port: number; readonly host: string }) => Promise<unknown>,
  { port, host }: HttpTransport,
): Promise<{ readonly port: number; readonly server: Server }> {
  const server = (await start({ port, host }).catch((fault: unknown) => {
    throw listenFault('SLACK_PORT', port, fault)
  })) as Server
  return { port: (server.address() as AddressInfo).port, server }
}

/** Lets requests in flight finish, but not for ever: some callers keep their connections open. */
export function hangUp(server: Server): void {
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), graceMs).unref()
}
