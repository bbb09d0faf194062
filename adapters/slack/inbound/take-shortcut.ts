import { z } from 'zod'
import { quotePayload } from '../../../src/conversation/quote-command.ts'
import { languageOf } from '../language.ts'
import { tell } from '../outbound/tell.ts'
import { renderOpened } from '../render/opened.ts'
import { words } from '../render/words.ts'
import type { Place, Site } from '../site.ts'
import { originOfInteraction } from './envelope.ts'
import { inboundOf } from './inbound.ts'
import { isDirect } from './message-event.ts'
import { openView } from './open-views.ts'
import { ownThread } from './own-thread.ts'
import { placeOf } from './place.ts'
import { plainWords } from './plain-words.ts'
import { reachOf, reachSentence } from './reach.ts'
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
  const reach = await reachOf(site, place.workspace, channel.id)
  if (reach !== 'open') {
    const notice = words(to.language, reachSentence[reach])
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
      payload: quote ? quotePayload(text) : { kind: 'message', text },
      at: site.context.clock.now(),
    }),
  )
}

/** The thread of Visao's that the message stands in, else the person's latest one in this channel. */
async function threadForQuote(site: Site, place: Place, shortcut: Shortcut): Promise<string | null> {
  const { workspace } = place
  const { channel, message, user } = shortcut
  const here = message.thread_ts ?? message.ts
  if ((await site.threads.read(workspace, channel.id, here)) !== null) return here
  return ownThread(site, workspace, channel.id, user.id)
}
