import { z } from 'zod'
import type { Actor } from '../../../src/conversation/inbound.ts'
import { formCallback, readForm } from '../render/form.ts'
import type { Site } from '../site.ts'
import { originOfInteraction } from './envelope.ts'
import { inboundOf } from './inbound.ts'
import { isDirect } from './message-event.ts'
import { metadataSchema } from './open-views.ts'
import { placeOf } from './place.ts'
import { review } from './review.ts'

/** A modal that was sent. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
const submissionSchema = z.looseObject({
  type: z.literal('view_submission'),
  user: z.looseObject({ id: z.string().min(1), name: z.string().optional() }),
  view: z.looseObject({
    id: z.string().min(1),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.unknown(),
  }),
})

/** As much as a decision may say. */
const longestComment = 2_000

/** A form was sent; its answers are in the inbox when this returns. */
export async function takeView(site: Site, body: unknown): Promise<void> {
  const parsed = submissionSchema.safeParse(body)
  const origin = originOfInteraction(body)
  const place = parsed.success && origin !== null ? await placeOf(site, origin, false) : null
  if (!parsed.success || place === null || parsed.data.view.callback_id !== formCallback) return
  const { user, view } = parsed.data
  const metadata = metadataSchema.parse(JSON.parse(view.private_metadata))
  const { workspace } = place
  const actor = await site.people.actor(workspace, user.id, user.name)
  const { values, people } = readForm(view.state)
  const event = `form:${view.id}`
  if ('insight' in metadata) {
    const comment = (values.comment ?? '').slice(0, longestComment)
    await review(site, { workspace, actor, event }, { does: 'changes_requested', comment, ...metadata })
    return
  }
  const { channel, thread, ref } = metadata
  site.activity.begin({ workspace, channel, thread }, { message: thread, user: user.id, text: '' })
  await site.context.receive(
    inboundOf({
      id: event,
      workspace,
      channel,
      thread,
      isDirect: isDirect({ channel }),
      actor,
      payload: { kind: 'form_submit', ref, values: { ...values, ...(await named(site, workspace, people)) } },
      at: site.context.clock.now(),
    }),
  )
}

/** People by their names instead of Slack's ids. */
async function named(
  site: Site,
  workspace: string,
  people: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const actors = await Promise.all(
    Object.entries(people).map(
      async ([field, user]): Promise<readonly [string, Actor]> => [
        field,
        await site.people.actor(workspace, user),
      ],
    ),
  )
  return Object.fromEntries(actors.map(([field, { name }]) => [field, name]))
}
