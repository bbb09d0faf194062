import { z } from 'zod'
import { discord } from '../../../adapters/discord/index.ts'
import { startAdapter } from '../../../adapters/start-adapter.ts'
import { createApp } from '../../../src/app/app.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { fixedClock } from '../../../src/support/clock.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { storeIn } from '../../turns/stage.ts'

/** A process of its own, to be killed: a house with the bot in it, in a folder that outlives it. */
const [folder, api] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2))
const clock = fixedClock('2026-11-21T08:00:00Z')
const logger = createLogger('error')
process.once('disconnect', () => process.exit(0))
const app = await createApp({
  store: await openStore({ kind: 'sqlite', file: storeIn(folder) }),
  clock,
  logger,
  timeZone: 'Asia/Ho_Chi_Minh',
  dataFolder: folder,
  sampleFolder: null,
  secret: 'the same in every life',
  leaseMs: 300,
})
const options = discord.options.parse({ DISCORD_TOKEN: 'a.loopback.token', DISCORD_API: api })
await startAdapter(app, discord, options, { clock, logger })
process.send?.('ready')
