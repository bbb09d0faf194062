import { z } from 'zod'
import { languageOf } from '../language.ts'
import { tell } from '../outbound/tell.ts'
import { renderOpened } from '../render/opened.ts'
import { words } from '../render/words.ts'
import type { Place, Site } from '../site.ts'
import { originOfInteraction } from './envelope.ts'
import { inboundOf } from './inbound.ts'
import { isDirect } from './message-event.ts'
import { openView } from './open-views.ts'
import { placeOf } from './place.ts'
import { plainWords } from './plain-words.ts'
import { shortcuts } from './shortcuts.ts'

/** A message shortcut. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
const shortcutSchema = z.looseObject({
  type: z.literal('message_action'),
  callback_id: z.string(),
  action_ts: z.string().min(1),
  trigger_id: z.string().min(1),
  user: z.looseObject({ id: z.string().min(1), name: z.string().optional() }),
  channel: z.looseObject({ id: z.string().min(1) }),
  message: z.looseObject({
    text: z.string().default(''),
    ts: z.string().min(1),
    thread_ts: z.string().optional(),
  }),
})
const infoSchema = z.looseObject({ channel: z.looseObject({ is_member: z.boolean().optional() }) })
type Shortcut = z.infer<typeof shortcutSchema>

/** "Build an insight from this message" and "Use as a quote". */
export async function takeShortcut(site: Site, body: unknown): Promise<void> {
  const parsed = shortcutSchema.safeParse(body)
  const origin = originOfInteraction(body)
  const place = parsed.success && origin !== null ? await placeOf(site, origin, false) : null
  if (!parsed.success || place === null) return
  const { user, channel, message } = parsed.data
  const actor = await site.people.actor(place.workspace, user.id, user.name)
  const text = plainWords(message.text, place.botUser)
  const to = {
    workspace: place.workspace,
    channel: channel.id,
    user: user.id,
    language: languageOf(actor),
  }
  if (text === '') {
    site.background(() => tell(site, to, 'slack.nothing_written'))
    return
  }
  if (!(await isMember(site, place, channel.id))) {
    const notice = words(to.language, 'slack.not_in_channel')
    const said = {
      title: words(to.language, 'slack.home.title'),
      content: [{ type: 'prose' as const, text: notice }],
    }
    const opener = { workspace: place.workspace, trigger: parsed.data.trigger_id, actor }
    await openView(site, opener, renderOpened([said], to.language, said.title))
    return
  }
  const quote = parsed.data.callback_id === shortcuts.quote
  const thread = quote ? await threadForQuote(site, place, parsed.data) : (message.thread_ts ?? message.ts)
  if (thread === null) {
    site.background(() => tell(site, to, 'slack.no_thread_for_quote'))
    return
  }
  const talk = await site.threads.read(place.workspace, channel.id, thread)
  await site.threads.write(place.workspace, channel.id, thread, {
    partners: [...new Set([...(talk?.partners ?? []), user.id])],
    aside: false,
  })
  const address = { workspace: place.workspace, channel: channel.id, thread }
  site.activity.begin(address, { message: message.ts, user: user.id, text })
  await site.context.receive(
    inboundOf({
      id: `shortcut:${parsed.data.action_ts}`,
      ...address,
      isDirect: isDirect({ channel: channel.id }),
      actor,
      payload: { kind: 'message', text: quote ? quoted(text) : text },
      at: site.context.clock.now(),
    }),
  )
}

/** Whether Visao may write where the message stands; where Slack does not say, it is tried. */
async function isMember(site: Site, { workspace }: Place, channel: string): Promise<boolean> {
  if (isDirect({ channel })) return true
  const answer = await site.api.interactive(workspace, 'conversations.info', { channel })
  const info = infoSchema.safeParse(answer.ok ? answer.data : null)
  return info.data?.channel.is_member !== false
}

/** The thread of Visao's that the message stands in, else the person's latest one in this channel. */
async function threadForQuote(site: Site, place: Place, shortcut: Shortcut): Promise<string | null> {
  const { workspace } = place
  const { channel, message, user } = shortcut
  const here = message.thread_ts ?? message.ts
  if ((await site.threads.read(workspace, channel.id, here)) !== null) return here
  const threads = await site.context.library.threads(workspace)
  const latest = threads
    .filter((thread) => thread.platform === 'slack' && thread.channel === channel.id)
    .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
  for (const { thread } of latest) {
    const talk = await site.threads.read(workspace, channel.id, thread)
    if (talk?.partners.includes(user.id) === true) return thread
  }
  return null
}

/** Words in quotation marks, a line each: so the house knows them for what somebody else said. */
function quoted(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `“${line.trim().replace(/["“”«»„]/gu, "'")}”`)
    .join('\n')
}
