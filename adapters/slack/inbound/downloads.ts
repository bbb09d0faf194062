import { z } from 'zod'
import { inboundSchema, type Upload } from '../../../src/conversation/inbound.ts'
import { AppError } from '../../../src/errors.ts'
import { isPhraseKey } from '../../../src/locales/locale.ts'
import type { AdapterContext } from '../../adapter.ts'
import type { SlackApi } from '../api/api.ts'
import { languageOf } from '../language.ts'
import { tell } from '../outbound/tell.ts'
import type { Teams } from '../teams.ts'
import { openFile } from './door.ts'

const pendingSchema = z.object({
  inbound: inboundSchema.omit({ payload: true }),
  text: z.string(),
  files: z.array(z.object({ id: z.string(), name: z.string(), url: z.string().nullable() })).min(1),
})
/** An event whose files still lie at Slack. */
export type Pending = z.infer<typeof pendingSchema>

/** Fetches files after their event was acknowledged: a large one takes longer than the three seconds that Slack waits. */
export interface Downloads {
  /** Returns once the event is durable; the files come afterwards, in this life or the next. */
  take(pending: Pending): Promise<void>
  /** Takes up what an earlier life left undone. */
  resume(): Promise<void>
  close(): Promise<void>
}

const beginning = 'files.'
const pausesMs = [1_000, 5_000, 20_000]
const infoSchema = z.looseObject({
  file: z.looseObject({ url_private_download: z.string().optional(), url_private: z.string().optional() }),
})

export function createDownloads(site: {
  readonly context: AdapterContext
  readonly api: SlackApi
  readonly teams: Teams
  readonly url: string
}): Downloads {
  const { context, api, teams } = site
  const stopping = new AbortController()
  const running = new Map<string, Promise<void>>()

  function begin(name: string, pending: Pending): void {
    if (running.has(name)) return
    const work = settle(name, pending)
      .catch((fault: unknown) => context.logger.error({ err: fault }, 'files of a message were not taken'))
      .finally(() => running.delete(name))
    running.set(name, work)
  }

  async function settle(name: string, pending: Pending): Promise<void> {
    const { inbound, text } = pending
    const files: Upload[] = []
    for (const file of pending.files) {
      const upload = await fetched(pending, file).catch((fault: unknown) => {
        if (stopping.signal.aborted) throw fault
        return told(pending, file.name, fault)
      })
      if (upload !== null) files.push(upload)
    }
    if (files.length > 0) await context.receive({ ...inbound, payload: { kind: 'file', files, text } })
    else if (text !== '') await context.receive({ ...inbound, payload: { kind: 'message', text } })
    await context.kept.erase(name)
  }

  /** What it is that stands in the way, for the person who sent the file. */
  async function told({ inbound }: Pending, file: string, fault: unknown): Promise<null> {
    const known = fault instanceof AppError ? `errors.${fault.code}` : ''
    const details = fault instanceof AppError ? fault.details : {}
    const { channel, thread } = inbound.thread
    context.logger.warn({ err: fault, file }, 'a file could not be fetched')
    const to = {
      workspace: inbound.workspace,
      channel,
      thread,
      user: inbound.actor.id,
      language: languageOf(inbound.actor),
    }
    const key = isPhraseKey(known) && known !== 'errors.platform_busy' ? known : 'slack.file_failed'
    await tell(site, to, key, { file, name: file, ...details })
    return null
  }

  async function fetched({ inbound }: Pending, file: Pending['files'][number]): Promise<Upload> {
    const { workspace } = inbound
    for (let attempt = 0; ; attempt += 1) {
      try {
        const url = file.url ?? (await lookUp(workspace, file.id))
        const { token } = await teams.credentials(workspace)
        const bytes = await openFile(url, {
          token,
          api: site.url,
          name: file.name,
          signal: stopping.signal,
        })
        return await context.upload(workspace, file.name, bytes)
      } catch (fault) {
        const pause = pausesMs[attempt]
        const final = fault instanceof AppError && fault.code !== 'platform_busy'
        if (final || pause === undefined || stopping.signal.aborted) throw fault
        await passed(pause, stopping.signal)
      }
    }
  }

  /** People of other companies share files whose address has to be asked for. */
  async function lookUp(workspace: string, id: string): Promise<string> {
    const answer = await api.interactive(workspace, 'files.info', { file: id })
    const parsed = infoSchema.safeParse(answer.ok ? answer.data : null)
    const url = parsed.data?.file.url_private_download ?? parsed.data?.file.url_private
    if (url === undefined) throw new AppError('file_missing', { name: id })
    return url
  }

  return {
    async take(pending) {
      const name = `${beginning}${pending.inbound.workspace}.${pending.inbound.id}`
      await context.kept.write(name, JSON.stringify(pending))
      begin(name, pending)
    },
    async resume() {
      for (const [name, value] of Object.entries(await context.kept.all(beginning)))
        begin(name, pendingSchema.parse(JSON.parse(value)))
    },
    async close() {
      stopping.abort()
      await Promise.all(running.values())
    },
  }
}

function passed(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
