import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CommandBody } from '../../../adapters/discord/api.ts'
import { commandDefinitions } from '../../../adapters/discord/commands/definitions.ts'
import { differenceOf } from '../../../adapters/discord/commands/difference.ts'
import { previewCommands } from '../../../adapters/discord/commands/preview.ts'
import { discordOptionsSchema } from '../../../adapters/discord/options.ts'
import { startPlatform } from './platform/start-platform.ts'
import { commandBreachesOf } from './schema/command-checks.ts'

describe('the commands of Discord', () => {
  it('are within its limits in both languages', () => {
    expect(commandBreachesOf(commandDefinitions())).toEqual([])
  })

  it('differ from those that are registered only where somebody would notice', () => {
    const wanted = commandDefinitions()
    const asKept = JSON.stringify(wanted).replaceAll(/,"(required":false|options":\[\])/gu, '')
    // Discord adds ids and versions, and leaves out what is false or empty.
    const present = z
      .array(z.custom<CommandBody>())
      .parse(JSON.parse(asKept))
      .map((command, place) => ({
        ...command,
        id: String(place),
        version: '1',
        default_member_permissions: null,
        nsfw: false,
      }))
    expect(differenceOf(wanted, present)).toEqual({ added: [], changed: [], removed: [] })
    const [slash] = present
    if (slash !== undefined && 'description' in slash) slash.description = 'another'
    const old = { ...structuredClone(present[1]), name: 'Old one' } as (typeof present)[number]
    expect(differenceOf(wanted.slice(0, 2), [...present.slice(0, 1), old])).toEqual({
      added: ['Build an insight from this'],
      changed: ['/insight'],
      removed: ['Old one'],
    })
  })

  it('are shown before they are registered, and nothing is changed by that', async () => {
    const platform = await startPlatform()
    const options = discordOptionsSchema.parse({ DISCORD_TOKEN: 'a.token', DISCORD_API: platform.rest.url })
    expect(await previewCommands(options, 'vi')).toEqual([
      'mới: /insight',
      'mới: Build an insight from this',
      'mới: Use as a quote',
    ])
    expect(platform.rest.requests.every(({ method }) => method === 'GET')).toBe(true)
    await platform.close()
  })
})
