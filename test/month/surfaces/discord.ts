import { discord } from '../../../adapters/discord/index.ts'
import { nonceOf } from '../../../adapters/discord/outbound/mark.ts'
import { startDiscord } from '../../../adapters/discord/start.ts'
import { startPlatform } from '../../adapters/discord/platform/start-platform.ts'
import { createPlayer } from '../../adapters/discord/play.ts'
import { startBehind } from '../../surfaces/start-behind.ts'
import { textsIn } from '../../surfaces/words-in.ts'
import type { Before, MonthSurface, Standing } from './month-surface.ts'

type Player = ReturnType<typeof createPlayer>

/** Most messages that one answer is ever split into. */
const mostParts = 9

/** Discord on loopback: each conversation is a thread below a mention in the shop's channel. */
export async function openDiscord(): Promise<MonthSurface> {
  const platform = await startPlatform()
  const { world } = platform
  const options = discord.options.parse({
    DISCORD_TOKEN: 'a.loopback.token',
    DISCORD_API: platform.rest.url,
    DISCORD_MESSAGE_CONTENT: 'on',
    DISCORD_HOME_GUILD: world.guild,
  })
  const players = new Map<string, Player>()
  let house: Before | null = null

  function playerOf(talk: string): Player {
    // The stage itself waits for turns to end.
    const around = { platform, turns: async () => [] }
    const header = { people: [], language: 'en' as const }
    const player = players.get(talk) ?? createPlayer(around, header, { typed: true, files: '' })
    players.set(talk, player)
    return player
  }

  /** Discord shows a message's nonce only, which is made of its key. */
  async function keysOf(thread: string): Promise<ReadonlyMap<string, string>> {
    const address = { workspace: 'local', platform: 'discord', channel: world.text, thread }
    const entries = (await house?.store.transcript(address)) ?? []
    const keys = entries.flatMap((entry) => (entry.direction === 'out' ? [entry.outbound.key] : []))
    return new Map(
      keys.flatMap((key) =>
        [key, ...Array.from({ length: mostParts }, (_, part) => `${key}.${part}`)].map(
          (one) => [nonceOf(one), one] as const,
        ),
      ),
    )
  }

  async function standingIn(thread: string, place: string): Promise<readonly Standing[]> {
    const keys = await keysOf(thread)
    return world.in(place).map(({ nonce, body }) => {
      const text = textsIn(body)
      return { key: keys.get(nonce ?? '') ?? `nobody's: ${text}`, text }
    })
  }

  return {
    platform: 'discord',
    async connect(before) {
      house = before
      const { app, ...more } = before
      const running = await startBehind(app, { ...discord, start: startDiscord }, options, more)
      return { close: () => running.close() }
    },
    write: (talk, text) => playerOf(talk).take('An', { kind: 'say', text }),
    thread: (talk) => playerOf(talk).thread() ?? '',
    shown(talk) {
      const thread = playerOf(talk).thread() ?? ''
      return standingIn(thread, thread)
    },
    beside: (talk, place) =>
      standingIn(playerOf(talk).thread() ?? '', place === 'channel' ? world.text : platform.people.direct()),
    close: () => platform.close(),
  }
}
