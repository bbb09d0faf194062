import { openHouseBehind } from './house.ts'
import { createSlackTalk, openSlackServer, realSlack } from './slack-talk.ts'
import type { Surface } from './surface.ts'
import { textsIn } from './words-in.ts'

/** Slack on loopback, with one conversation of An's in a channel. */
export async function openSlack(files: string): Promise<Surface> {
  const { server, options } = await openSlackServer()
  const house = await openHouseBehind(realSlack, options)
  const talk = createSlackTalk(server, () => house.running.port, files)
  return {
    platform: 'slack',
    store: house.store,
    take: (act) => house.turn(() => talk.perform(act)),
    async shown() {
      const forms = server.calls.filter(({ method }) => method === 'views.update')
      // A message's own `text` is left out: only notifications show it where there are blocks.
      return textsIn([server.messages.map(({ blocks }) => blocks), forms.map(({ args }) => args.view)])
    },
    async close() {
      await house.close()
      await server.close()
    },
  }
}
