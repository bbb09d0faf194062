import type { AdapterContext, RunningAdapter } from '../adapter.ts'
import { createApi } from './api/api.ts'
import { createLimits } from './api/limits.ts'
import { createDownloads } from './inbound/downloads.ts'
import { createRecent } from './inbound/recent.ts'
import { takeEvent } from './inbound/take-event.ts'
import { createThreads } from './inbound/threads.ts'
import { createInstallations, type Installations } from './install/installations.ts'
import { manyTeams } from './install/many-teams.ts'
import { createSeal } from './install/seal.ts'
import { singleTeam } from './install/single-team.ts'
import type { SlackOptions } from './options.ts'
import { createActivity } from './outbound/activity.ts'
import { createDeliver } from './outbound/deliver.ts'
import { createFind } from './outbound/find.ts'
import { createReceipts } from './outbound/receipts.ts'
import { createPeople } from './people.ts'
import { durable } from './receive/durable.ts'
import { hangUp, httpReceiver, listen } from './receive/http.ts'
import { interactions } from './receive/interactions.ts'
import { connect, socketReceiver } from './receive/socket.ts'
import type { Site } from './site.ts'
import type { Teams } from './teams.ts'

/** Slack once it runs; `port` is where its requests arrive, null with Socket Mode. */
export interface SlackAdapter extends RunningAdapter {
  readonly port: number | null
}

const remembered = 2_000

/** Starts Slack. Throws `AppError` `option_invalid` where a token is refused or the port cannot be had. */
export async function startSlack(options: SlackOptions, context: AdapterContext): Promise<SlackAdapter> {
  const nowMs = () => Date.now()
  const { logger, kept, secret } = context
  const { access, transport, api: url } = options
  const installations = createInstallations(kept, createSeal(secret), nowMs)
  const http =
    transport.kind === 'http' ? httpReceiver(options, transport, { logger, secret, installations }) : null
  const teams = await openTeams(options, context, http?.installer, installations)
  const api = createApi({
    url,
    logger,
    limits: createLimits(nowMs),
    tokenOf: async (workspace) => (await teams.credentials(workspace)).token,
  })
  const receipts = createReceipts()
  const pictures = new Set<string>()
  const running = new Set<Promise<unknown>>()
  const site: Site = {
    context,
    api,
    teams,
    people: createPeople(api, nowMs),
    threads: createThreads(kept),
    activity: createActivity(api, logger),
    downloads: createDownloads({ context, api, teams, url }),
    merged: { words: createRecent(remembered), files: createRecent(remembered) },
    background(work) {
      const done = work()
        .catch((fault: unknown) => logger.warn({ err: fault }, 'something beside the conversation failed'))
        .finally(() => running.delete(done))
      running.add(done)
    },
  }
  const socket = transport.kind === 'socket' ? socketReceiver(transport.appToken, url, logger) : null
  const receiver = http ?? socket
  if (receiver === null) throw new Error('Slack has no transport')
  const app = interactions(
    site,
    durable(receiver, (body) => takeEvent(site, body)),
  )
  const heard = transport.kind === 'http' ? await listen((where) => app.start(where), transport) : null
  const port = heard?.port ?? null
  if (socket !== null) await connect(app, logger)
  await site.downloads.resume()

  let closed: Promise<void> | undefined
  return {
    port,
    ...(port === null || transport.kind === 'socket'
      ? {}
      : {
          url: `http://${transport.host}:${port}${access.kind === 'oauth' ? '/slack/install' : '/slack/events'}`,
        }),
    deliver: createDeliver({ api, logger, receipts, pictures }, nowMs),
    find: createFind(api, receipts, pictures),
    working: (thread, text) => site.activity.say(thread, text),
    close() {
      closed ??= (async () => {
        const stopped = (socket === null ? app.stop() : socket.client.disconnect()).catch((fault: unknown) =>
          logger.warn({ err: fault }, 'Slack was not closed cleanly'),
        )
        if (heard !== null) hangUp(heard.server)
        await stopped
        await site.downloads.close()
        await Promise.all(running)
      })()
      return closed
    },
  }
}

async function openTeams(
  { access, api }: SlackOptions,
  { kept, logger }: AdapterContext,
  installer: Parameters<typeof manyTeams>[0] | undefined,
  installations: Installations,
): Promise<Teams> {
  if (access.kind === 'token') return singleTeam({ token: access.botToken, api, logger })
  if (installer === undefined) throw new Error('Slack has no installer')
  return manyTeams(installer, installations, kept)
}
