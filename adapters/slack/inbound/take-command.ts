import { z } from 'zod'
import { deskOf } from '../desk.ts'
import { languageOf } from '../language.ts'
import { words } from '../render/words.ts'
import type { Site } from '../site.ts'
import { readAsked } from './command-words.ts'
import { originOfInteraction } from './envelope.ts'
import { inboundOf } from './inbound.ts'
import { placeOf } from './place.ts'
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
  const asked = readAsked(text)
  const id = `command:${trigger_id}`
  if (asked.kind === 'new' && asked.question !== '') {
    const started = await startThread(site, place, { id, channel, actor, question: asked.question })
    return started ? null : words(languageOf(actor), 'slack.not_in_channel')
  }
  if (asked.kind === 'new') return words(languageOf(actor), 'slack.which_question')
  await site.context.receive(
    inboundOf({
      id,
      workspace,
      channel,
      thread: deskOf(user),
      isDirect: true,
      actor,
      payload: { kind: 'command', name: asked.name, text: '' },
      at: site.context.clock.now(),
    }),
  )
  return null
}
