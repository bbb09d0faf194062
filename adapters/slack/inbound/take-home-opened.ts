import { z } from 'zod'
import { homeLanguage, publishHome } from '../outbound/home.ts'
import { words } from '../render/words.ts'
import type { Place, Site } from '../site.ts'
import { introduce } from './take-arrival.ts'

const openedSchema = z.looseObject({
  user: z.string().min(1),
  channel: z.string().optional(),
  tab: z.string().optional(),
})

/** Somebody opened the app: App Home is drawn, and at the first look into the messages Visao says what it is for. */
export async function takeHomeOpened(
  site: Site,
  { workspace, shared }: Place,
  event: unknown,
): Promise<void> {
  const parsed = openedSchema.safeParse(event)
  if (!parsed.success || shared) return
  const { user, channel, tab } = parsed.data
  site.background(async () => {
    if (tab !== 'messages') await publishHome(site, workspace, user)
    else if (channel !== undefined) {
      const language = await homeLanguage(site, workspace, user)
      await introduce(site, workspace, channel, words(language, 'slack.hello'))
    }
  })
}
