import { startWeb, web } from '../../adapters/web/index.ts'
import { openHouseBehind } from './house.ts'
import type { Surface } from './surface.ts'
import { createWebTalker } from './web-talk.ts'
import { wordsOnPage } from './words-in.ts'

/** The web page, with one conversation of An's in it. */
export async function openWeb(files: string): Promise<Surface> {
  const house = await openHouseBehind({ ...web, start: startWeb }, web.options.parse({ PORT: '0' }))
  const talker = createWebTalker(files)
  await talker.enter(house.running.url)
  return {
    platform: 'web',
    store: house.store,
    take: (act) => house.turn(() => talker.perform('talk', act)),
    shown: async () => wordsOnPage(await talker.page('talk')),
    close: () => house.close(),
  }
}
