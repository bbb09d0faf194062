import { z } from 'zod'
import { deskOf } from '../desk.ts'
import { languageOf } from '../language.ts'
import { words } from '../render/words.ts'
import type { Site } from '../site.ts'
import { readAsked } from './command-words.ts'
import { originOfInteraction } from './envelope.ts'
import { inboundOf } from './inbound.ts'
import { ownThread, threadAddress } from './own-thread.ts'
import { placeOf } from './place.ts'
import { reachSentence } from './reach.ts'
import { startThread } from './start-thread.ts'

/** A slash command. https://docs.slack.dev/interactivity/implementing-slash-commands */
const commandSchema = z.looseObject({
  command: z.string(),
  text: z.string().default(''),
  channel_id: z.string().min(1),
  user_id: z.string().min(1),
  user_name: z.string().optional(),
  trigger_id: z.string().min(1),
})

/**
 * `/insight …`: a question opens a conversation in the channel; everything else is answered to this person alone. Gives
 * what Slack is to show at once, or nothing.
 */
export async function takeCommand(site: Site, body: unknown): Promise<string | null> {
  const parsed = commandSchema.safeParse(body)
  const origin = originOfInteraction(body)
  const place = parsed.success && origin !== null ? await placeOf(site, origin, false) : null
  if (!parsed.success || place === null) return null
  const { text, channel_id: channel, user_id: user, user_name, trigger_id } = parsed.data
  const { workspace } = place
  const actor = await site.people.actor(workspace, user, user_name)
  const language = languageOf(actor)
  const asked = readAsked(text)
  const id = `command:${trigger_id}`
  if (asked.kind === 'new' && asked.question !== '') {
    const reach = await startThread(site, place, { id, channel, actor, question: asked.question })
    return reach === 'open' ? null : words(language, reachSentence[reach])
  }
  if (asked.kind === 'new') return words(language, 'slack.which_question')
  // How things stand is told where they stand; all else is answered to this person alone.
  const own = asked.name === 'status' ? await ownThread(site, workspace, channel, user) : null
  if (asked.name === 'status' && own === null) return words(language, 'slack.no_thread')
  await site.context.receive(
    inboundOf({
      id,
      workspace,
      channel,
      thread: own ?? deskOf(user),
      isDirect: own === null,
      actor,
      payload: { kind: 'command', name: asked.name, text: '' },
      at: site.context.clock.now(),
    }),
  )
  if (own === null) return null
  return words(language, 'slack.told_in_thread', { place: threadAddress(place.team, channel, own) })
}
