import { openDiscordHouse } from '../adapters/discord/house.ts'
import { createPlayer } from '../adapters/discord/play.ts'
import type { Header } from '../turns/dialogue.ts'
import type { Surface } from './surface.ts'
import { textsIn } from './words-in.ts'

/** Discord on loopback, where An presses buttons and fills in forms; nothing is typed in the channel. */
export async function openDiscord(files: string, header: Header): Promise<Surface> {
  const house = await openDiscordHouse({
    environment: { DISCORD_MESSAGE_CONTENT: 'off', DISCORD_HOME_GUILD: '20000000000000001' },
  })
  const player = createPlayer(house, header, { typed: false, files })
  return {
    platform: 'discord',
    store: house.store,
    take: (act) => player.take('An', act),
    async shown() {
      const { world } = house.platform
      return textsIn([...world.channels.values()].map(({ messages }) => messages.map(({ body }) => body)))
    },
    close: () => house.close(),
  }
}
