import { z } from 'zod'
import { type Inbound, inboundSchema, type Payload, type Upload } from '../../../src/conversation/inbound.ts'
import { AppError } from '../../../src/errors.ts'
import type { Bot } from '../bot.ts'
import { marked } from '../outbound/mark.ts'
import { lineBody } from '../places/line-body.ts'
import { between } from '../render/read-form.ts'
import { type Attachment, attachmentSchema } from '../wire/message.ts'
import { faultWords, languageOf } from '../words.ts'

const intentSchema = z.strictObject({ inbound: inboundSchema, attachments: z.array(attachmentSchema) })
type Intent = z.infer<typeof intentSchema>

const intents = 'file.'
const hosts = ['cdn.discordapp.com', 'media.discordapp.net']
const fetchMs = 120_000

/** Notes an event whose files have still to be fetched, so that a crash does not lose it. */
export async function noteFiles(
  bot: Bot,
  inbound: Inbound,
  attachments: readonly Attachment[],
): Promise<void> {
  await bot.context.kept.write(intents + inbound.id, JSON.stringify({ inbound, attachments }))
}

/** Fetches the files of a noted event and hands it over with them; what cannot be had is told in the thread. */
async function fetchFiles(bot: Bot, id: string): Promise<void> {
  const text = await bot.context.kept.read(intents + id)
  if (text === null) return
  const { inbound, attachments } = intentSchema.parse(JSON.parse(text))
  try {
    const uploads = new Map<string, Upload>()
    for (const file of attachments) uploads.set(file.id, await fetchFile(bot, inbound.workspace, file))
    await bot.context.receive({ ...inbound, payload: withFiles(inbound.payload, uploads) })
  } catch (fault) {
    bot.context.logger.warn({ err: fault, id }, 'a file could not be fetched')
    await tell(bot, { inbound, attachments }, fault)
  }
  await bot.context.kept.erase(intents + id)
}

/** The same in the background: what it does not get done is taken up in the next life. */
export function startFetching(bot: Bot, id: string): void {
  fetchFiles(bot, id).catch((fault: unknown) =>
    bot.context.logger.error({ err: fault, id }, 'a file could not be handed over'),
  )
}

/** Takes up what an earlier life had noted. */
export async function resumeFiles(bot: Bot): Promise<void> {
  for (const name of Object.keys(await bot.context.kept.all(intents)))
    await fetchFiles(bot, name.slice(intents.length))
}

async function fetchFile(bot: Bot, workspace: string, file: Attachment): Promise<Upload> {
  const url = new URL(file.url)
  if (!hosts.includes(url.hostname) && url.origin !== new URL(bot.options.api).origin)
    throw new AppError('network_refused', { host: url.hostname })
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(fetchMs) })
  if (!response.ok || response.body === null) throw new AppError('file_missing', { name: file.filename })
  return bot.context.upload(workspace, file.filename, response.body)
}

/** A form's file fields hold the ids of their attachments until the files are here. */
function withFiles(payload: Payload, uploads: ReadonlyMap<string, Upload>): Payload {
  if (payload.kind === 'form_submit') {
    const values = Object.entries(payload.values).map(([name, value]) => [name, keysFor(value, uploads)])
    return { ...payload, values: Object.fromEntries(values) }
  }
  const text = payload.kind === 'message' ? payload.text : ''
  return { kind: 'file', files: [...uploads.values()], text }
}

function keysFor(value: string, uploads: ReadonlyMap<string, Upload>): string {
  const ids = value.split(between)
  return ids.every((id) => uploads.has(id)) ? ids.map((id) => uploads.get(id)?.key).join(',') : value
}

/** The words that came with the files are not lost with them. */
async function tell(bot: Bot, { inbound, attachments }: Intent, fault: unknown): Promise<void> {
  const { thread, actor } = inbound
  const place = await bot.places.open(thread.thread)
  const line = faultWords(languageOf(actor.locale), fault)
  await bot.api.post(place, marked(`file.${inbound.id}`, lineBody(`⚠ ${line}`)))
  const payload = withoutFiles(inbound.payload, attachments)
  if (payload.kind !== 'message' || payload.text !== '') await bot.context.receive({ ...inbound, payload })
}

function withoutFiles(payload: Payload, attachments: readonly Attachment[]): Payload {
  if (payload.kind !== 'form_submit') return payload
  const lost = new Set(attachments.map((file) => file.id))
  const values = Object.entries(payload.values).filter(
    ([, value]) => !lost.has(value.split(between)[0] ?? ''),
  )
  return { ...payload, values: Object.fromEntries(values) }
}
