import { z } from 'zod'
import { languageOf } from '../language.ts'
import { words } from '../render/words.ts'
import type { Place, Site } from '../site.ts'

const joinedSchema = z.looseObject({
  user: z.string(),
  channel: z.string().min(1),
  inviter: z.string().optional(),
})

/** Visao was invited to a channel: it says in three lines what it is for, in the language of whoever invited it. */
export async function takeArrival(site: Site, place: Place, event: unknown): Promise<void> {
  const parsed = joinedSchema.safeParse(event)
  if (!parsed.success || parsed.data.user !== place.botUser || place.shared) return
  const { channel, inviter } = parsed.data
  const { workspace } = place
  site.background(async () => {
    const language = inviter === undefined ? 'en' : languageOf(await site.people.actor(workspace, inviter))
    await introduce(site, workspace, channel, words(language, 'slack.hello_channel'))
  })
}

/** Says hello once in each place. */
export async function introduce(site: Site, workspace: string, channel: string, text: string): Promise<void> {
  const name = `met.${workspace}.${channel}`
  if ((await site.context.kept.read(name)) !== null) return
  await site.context.kept.write(name, site.context.clock.now().toISOString())
  const answer = await site.api.interactive(workspace, 'chat.postMessage', { channel, text })
  if (answer.ok) return
  site.context.logger.warn({ refusal: answer.refusal, channel }, 'Visao could not introduce itself')
}
