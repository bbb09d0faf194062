import { z } from 'zod'
import type { Actor } from '../../../src/conversation/inbound.ts'
import { plan } from '../../../src/conversation/plan.ts'
import { deskOf } from '../desk.ts'
import { languageOf } from '../language.ts'
import { tell } from '../outbound/tell.ts'
import { type Pressed, readAction } from '../render/action-ids.ts'
import type { Place, Site } from '../site.ts'
import { originOfInteraction } from './envelope.ts'
import { inboundOf } from './inbound.ts'
import { isDirect } from './message-event.ts'
import { openEvidence, openForm } from './open-views.ts'
import { placeOf } from './place.ts'
import { takeHomeAction } from './take-home-action.ts'

/** Buttons and selects. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const actionsSchema = z.looseObject({
  type: z.literal('block_actions'),
  trigger_id: z.string().min(1),
  user: z.looseObject({
    id: z.string().min(1),
    name: z.string().optional(),
    username: z.string().optional(),
    team_id: z.string().nullish(),
  }),
  channel: z.looseObject({ id: z.string().min(1) }).nullish(),
  container: z.looseObject({
    type: z.string(),
    message_ts: z.string().optional(),
    channel_id: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.looseObject({ thread_ts: z.string().optional(), ts: z.string().optional() }).nullish(),
  actions: z.array(z.looseObject({ action_id: z.string(), action_ts: z.string().optional() })).min(1),
  state: z.unknown().optional(),
})
type Actions = z.infer<typeof actionsSchema>

/** Somebody pressed a button or chose an option. What it stands for is in the inbox when this returns. */
export async function takeAction(site: Site, body: unknown): Promise<void> {
  const parsed = actionsSchema.safeParse(body)
  const origin = originOfInteraction(body)
  const place = parsed.success && origin !== null ? await placeOf(site, origin, false) : null
  if (!parsed.success || place === null) return
  for (const action of parsed.data.actions)
    await takePressed(site, place, parsed.data, readAction(action, parsed.data.state), action)
}

async function takePressed(
  site: Site,
  place: Place,
  actions: Actions,
  pressed: Pressed,
  action: Actions['actions'][number],
): Promise<void> {
  if (pressed.kind === 'nothing') return
  const { user, trigger_id: trigger } = actions
  const { workspace } = place
  const actor = await site.people.actor(workspace, user.id, user.name ?? user.username)
  const address = threadOf(actions)
  // Before anything else: what a figure rests on is no more for other companies than a turn.
  if (isOutsider(place, actions)) {
    if (address === null) return
    const outsider = { workspace, channel: address.channel, user: user.id, language: languageOf(actor) }
    site.background(() => tell(site, outsider, 'slack.other_company'))
    return
  }
  if (pressed.kind === 'evidence') {
    site.background(() => openEvidence(site, { workspace, trigger, actor }, pressed.records))
    return
  }
  if (pressed.kind === 'home') {
    const taking = () => takeHomeAction(site, { workspace, trigger, actor }, pressed)
    // A decision has to be stored before Slack is told; all else is only shown.
    if (pressed.name === 'approve') await taking()
    else site.background(taking)
    return
  }
  if (address === null) return
  const { channel, thread, message } = address
  const to = { workspace, channel, user: user.id, language: languageOf(actor) }
  if (pressed.kind === 'feedback') {
    const { subject, helpful } = pressed
    site.context.logger.info({ workspace, subject, helpful }, 'feedback')
    const key = helpful ? 'slack.thanks_helpful' : 'slack.thanks_unhelpful'
    site.background(() => tell(site, to, key))
    return
  }
  const { ref } = pressed
  const inbound = inboundOf({
    id: `action:${channel}:${message}:${action.action_id}:${action.action_ts ?? trigger}`,
    workspace,
    channel,
    thread,
    isDirect: isDirect({ channel }),
    actor,
    payload: { kind: 'action', ref, values: pressed.kind === 'action' ? [...pressed.values] : [] },
    at: site.context.clock.now(),
  })
  await joinTalk(site, workspace, channel, thread, actor)
  if (pressed.kind === 'open_form' || plan(inbound) === 'open_form') {
    site.background(() => openForm(site, { workspace, trigger, actor }, { channel, thread, ref }))
    return
  }
  site.activity.begin({ workspace, channel, thread }, { message, user: user.id, text: '' })
  const { fresh } = await site.context.receive(inbound)
  if (!fresh) site.activity.say({ workspace, channel, thread }, null)
}

/** Whoever presses a button is in the conversation. */
async function joinTalk(
  site: Site,
  workspace: string,
  channel: string,
  thread: string,
  actor: Actor,
): Promise<void> {
  const talk = await site.threads.read(workspace, channel, thread)
  const partners = [...new Set([...(talk?.partners ?? []), actor.id])]
  await site.threads.write(workspace, channel, thread, { partners, aside: false })
}

/** The thread that the pressed message stands in; one that only the presser sees has none of Slack's. */
function threadOf({ channel, container, message, user }: Actions) {
  const place = channel?.id ?? container.channel_id
  const ts = container.message_ts ?? message?.ts
  if (place === undefined || ts === undefined) return null
  const within = container.thread_ts ?? message?.thread_ts
  const thread = within ?? (container.is_ephemeral === true ? deskOf(user.id) : ts)
  return { channel: place, thread, message: ts }
}

/** People of another company see Visao's messages in a shared channel, and press its buttons. */
function isOutsider({ team }: Place, { user }: Actions): boolean {
  const from = user.team_id ?? team
  return from !== team && !from.startsWith('E')
}
