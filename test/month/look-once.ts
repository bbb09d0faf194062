import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { terminal } from '../../adapters/terminal/index.ts'
import { createApp } from '../../src/app/app.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createLogger } from '../../src/support/logger.ts'
import { platform } from './surfaces/recording.ts'

/**
 * A house of its own process that does all that is due at an instant and tells each message that leaves it, a line each; after so many
 * it is killed where it stands.
 */
const [folder = '', at = '', most = 'none'] = process.argv.slice(2)
let left = 0
const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
const app = await createApp({
  store,
  clock: { now: () => new Date(at) },
  logger: createLogger('silent'),
  timeZone: 'Asia/Ho_Chi_Minh',
  dataFolder: folder,
  sampleFolder: null,
  secret: 'the same in every run',
  leaseMs: 100,
})
await app.attach({
  name: platform,
  capabilities: terminal.capabilities,
  async deliver({ key, thread, text }) {
    writeSync(1, `${JSON.stringify({ key, thread, text })}\n`)
    left += 1
    if (left === Number(most)) process.kill(process.pid, 'SIGKILL')
    return { platformId: key }
  },
})
await app.look()
await app.close()
