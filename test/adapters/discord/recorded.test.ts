import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDialogue, printAct, printAnswer } from '../../turns/dialogue.ts'
import { makeShared, type Shared } from '../../turns/shared.ts'
import { now, openDiscordHouse } from './house.ts'
import { startPlatform } from './platform/start-platform.ts'
import { createPlayer } from './play.ts'

let shared: Shared
beforeAll(async () => {
  shared = await makeShared(now)
}, 60_000)
afterAll(() => shared.remove())

/** Conversations as they were recorded with no platform at all, and how people take part in them here. */
const played = [
  { name: 'english-file', typed: false, shop: false },
  { name: 'vietnamese-shop', typed: true, shop: true },
] as const

describe('a recorded conversation', () => {
  it.each(played)(
    'says on Discord what it says everywhere: $name, typed $typed',
    { timeout: 240_000 },
    async ({ name, typed, shop }) => {
      const text = await readFile(new URL(`../../turns/dialogues/${name}.txt`, import.meta.url), 'utf8')
      const { header, turns } = parseDialogue(text)
      const platform = await startPlatform({ locale: header.language === 'vi' ? 'vi' : 'en-US' })
      const folder = await mkdtemp(join(tmpdir(), 'visao-discord-'))
      const environment = {
        DISCORD_MESSAGE_CONTENT: typed ? 'on' : 'off',
        DISCORD_HOME_GUILD: '20000000000000001',
      }
      const life = { platform, folder, environment, ...(shop ? { shop: shared.shop } : {}) }
      let house = await openDiscordHouse({ ...life, ...(shop ? { begun: shared.begun } : {}) })
      try {
        const player = createPlayer(house, header, { typed, files: shared.files })
        for (const { by, act, answer } of turns) {
          if (act.kind === 'submit') {
            // A form outlives the process that showed it.
            await house.close()
            house = await openDiscordHouse(life)
            player.moveTo(house)
          }
          await player.take(by, act)
          const [thread] = (await house.app.library.threads('local')).filter(
            (one) => one.platform === 'discord',
          )
          const spoken = await house.app.library.transcript(
            'local',
            thread?.channel ?? '',
            thread?.thread ?? '',
          )
          const last = spoken.findLastIndex((entry) => entry.direction === 'in')
          const said = spoken.slice(last + 1).map((entry) => entry.text.replace(/[ \t]+$/gmu, ''))
          const end = `${thread?.step} ${thread?.status}`
          expect(printAnswer({ said, end }), printAct(by, act)).toBe(printAnswer(answer))
        }
        expect(platform.rest.problems).toEqual([])
      } finally {
        await house.close()
        await platform.close()
        await rm(folder, { recursive: true, force: true })
      }
    },
  )
})
