import { z } from 'zod'
import type { Actor } from '../../../src/conversation/inbound.ts'
import { languageOf } from '../language.ts'
import { escaped } from '../outbound/escaped.ts'
import { words } from '../render/words.ts'
import type { Place, Site } from '../site.ts'
import { inboundOf } from './inbound.ts'
import { isDirect } from './message-event.ts'
import { type Reach, reachOf } from './reach.ts'

const postedSchema = z.looseObject({ ts: z.string().min(1) })

/**
 * Opens a conversation in a channel: the question stands there in the person's name, and the thread below it is Visao's.
 * Says where Visao may not.
 */
export async function startThread(
  site: Site,
  { workspace }: Place,
  asked: { readonly id: string; readonly channel: string; readonly actor: Actor; readonly question: string },
): Promise<Reach> {
  const { id, channel, actor, question } = asked
  const reach = await reachOf(site, workspace, channel)
  if (reach !== 'open') return reach
  const text = escaped(words(languageOf(actor), 'slack.asks', { name: actor.name, question }))
  const answer = await site.api.interactive(workspace, 'chat.postMessage', {
    channel,
    text,
    unfurl_links: false,
  })
  const posted = postedSchema.safeParse(answer.ok ? answer.data : null)
  if (!posted.success) return 'no_member'
  const thread = posted.data.ts
  await site.threads.write(workspace, channel, thread, { partners: [actor.id], aside: false })
  site.activity.begin({ workspace, channel, thread }, { message: thread, user: actor.id, text: question })
  await site.context.receive(
    inboundOf({
      id,
      workspace,
      channel,
      thread,
      isDirect: isDirect({ channel }),
      actor,
      payload: { kind: 'message', text: question },
      at: site.context.clock.now(),
    }),
  )
  return 'open'
}
