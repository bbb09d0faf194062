import type { Payload } from '../../../src/conversation/inbound.ts'
import { languageOf } from '../language.ts'
import { tell } from '../outbound/tell.ts'
import type { Place, Site } from '../site.ts'
import { hear } from './hearing.ts'
import { inboundOf, messageId } from './inbound.ts'
import { isDirect, messageSchema, type SlackFile, type SlackMessage, saidByPeople } from './message-event.ts'
import { plainWords } from './plain-words.ts'

/**
 * A message or a mention. What is said to Visao is in the inbox when this returns (with files: in the adapter's own list,
 * since they have to be fetched first); what people say to each other is left to them.
 */
export async function takeMessage(site: Site, place: Place, event: unknown): Promise<void> {
  const parsed = messageSchema.safeParse(event)
  if (!parsed.success || !saidByPeople.has(parsed.data.subtype)) return
  await takeWords(site, place, parsed.data)
}

/** A message that somebody wrote; the same one is not taken twice. */
export async function takeWords(site: Site, place: Place, message: SlackMessage): Promise<void> {
  const { channel, user, ts } = message
  if (user === undefined || user === place.botUser || (message.bot_id ?? null) !== null) return
  const { workspace } = place
  const thread = message.thread_ts ?? ts
  const direct = isDirect(message)
  const files = message.files ?? []
  const before = await site.threads.read(workspace, channel, thread)
  const { heard, talk } = hear({
    text: message.text,
    author: user,
    botUser: place.botUser,
    isDirect: direct,
    hasFiles: files.length > 0,
    talk: before,
  })
  if (heard === 'nothing') return
  const actor = await site.people.actor(workspace, user)
  if (heard === 'turn' && place.shared) {
    // Every figure would be seen by another company, whoever of them asks.
    const to = { workspace, channel, user, thread, language: languageOf(actor) }
    site.background(() => tell(site, to, outsideKey(place, message)))
    return
  }
  const text = plainWords(message.text, place.botUser)
  // Seen at once: before anything is written.
  const id = messageId(channel, ts)
  const told = site.merged.words.has(id) || site.merged.files.has(id)
  if (heard === 'turn' && !told)
    site.activity.begin({ workspace, channel, thread }, { message: ts, user, text })
  if (talk !== null) await site.threads.write(workspace, channel, thread, talk)
  if (heard !== 'turn') return
  const said = { workspace, channel, thread, isDirect: direct, actor, at: site.context.clock.now() }
  const fresh =
    files.length === 0
      ? await takeText(site, { ...said, id, text })
      : await takeFiles(site, { ...said, id, text }, files)
  if (!fresh && !told) site.activity.say({ workspace, channel, thread }, null)
}

type Said = Omit<Parameters<typeof inboundOf>[0], 'payload'> & { readonly text: string }

/** A mention arrives twice, and only one of the two may carry the message's files: the words count once. */
async function takeText(site: Site, { text, ...said }: Said): Promise<boolean> {
  if (site.merged.files.has(said.id)) return false
  site.merged.words.add(said.id)
  const payload: Payload = text === '' ? { kind: 'opened' } : { kind: 'message', text }
  return (await site.context.receive(inboundOf({ ...said, payload }))).fresh
}

async function takeFiles(site: Site, { text, ...said }: Said, files: readonly SlackFile[]): Promise<boolean> {
  if (site.merged.files.has(said.id)) return false
  const told = site.merged.words.has(said.id)
  const { payload: _, ...inbound } = inboundOf({
    ...said,
    id: `${said.id}:files`,
    payload: { kind: 'opened' },
  })
  await site.downloads.take({
    inbound,
    text: told ? '' : text,
    files: files.map((file) => ({
      id: file.id,
      name: (file.name ?? file.id).slice(0, 255),
      url: file.url_private_download ?? file.url_private ?? null,
    })),
  })
  site.merged.files.add(said.id)
  return true
}

/** Somebody of another company is told something else than somebody of one's own in a shared channel. */
function outsideKey(place: Place, message: SlackMessage) {
  const from = message.user_team ?? message.source_team ?? place.team
  return from === place.team ? ('slack.shared_channel' as const) : ('slack.other_company' as const)
}
