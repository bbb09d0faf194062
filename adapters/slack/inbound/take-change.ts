import { languageOf } from '../language.ts'
import { tell } from '../outbound/tell.ts'
import type { Place, Site } from '../site.ts'
import { messageId } from './inbound.ts'
import { changeSchema, isDirect } from './message-event.ts'
import { takeWords } from './take-message.ts'

/**
 * A message that was edited or deleted. One that now speaks to Visao is taken as if it had been written so; one that was
 * answered already stands as it was said, and its author is told how to change what was understood, or to have it forgotten.
 */
export async function takeChange(site: Site, place: Place, event: unknown): Promise<void> {
  const parsed = changeSchema.safeParse(event)
  if (!parsed.success) return
  const { channel, channel_type, subtype, message, previous_message: before } = parsed.data
  const edited = subtype === 'message_changed' ? message : undefined
  const user = edited?.user ?? before?.user
  const ts = edited?.ts ?? before?.ts
  if (user === undefined || ts === undefined || user === place.botUser) return
  // Slack also tells of links that were unfurled and of replies that were counted.
  if (edited !== undefined && edited.text === before?.text) return
  const thread = edited?.thread_ts ?? before?.thread_ts ?? ts
  const { workspace } = place
  const spoken = await site.context.library.transcript(workspace, channel, thread)
  const id = messageId(channel, ts)
  const known = spoken.some((entry) => entry.id === id || entry.id === `${id}:files`)
  if (known) {
    const actor = await site.people.actor(workspace, user)
    const to = { workspace, channel, user, thread, language: languageOf(actor) }
    site.background(() => tell(site, to, edited === undefined ? 'slack.deleted' : 'slack.edited'))
    return
  }
  if (edited === undefined) return
  await takeWords(site, place, {
    ...edited,
    type: 'message',
    channel,
    text: edited.text ?? '',
    ts,
    ...(isDirect({ channel, channel_type }) ? { channel_type: 'im' } : {}),
  })
}
