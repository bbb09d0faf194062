import { onTestFinished } from 'vitest'
import { startWeb, type WebAdapter } from '../../../adapters/web/index.ts'
import type { WebOptions } from '../../../adapters/web/options.ts'
import { type FakeHouse, fakeHouse } from './fake-context.ts'

export interface Stage {
  readonly house: FakeHouse
  readonly web: WebAdapter
  readonly origin: string
}

/** A page on a free port with a house in memory behind it, closed when the test is over. */
export async function stage(options: Partial<WebOptions> = {}, house = fakeHouse()): Promise<Stage> {
  const web = await startWeb(
    {
      port: 0,
      host: '127.0.0.1',
      token: 'a-token-for-tests',
      secret: 'a-secret-for-tests',
      publicLinks: false,
      ...options,
    },
    house.context,
  )
  onTestFinished(() => web.close())
  return { house, web, origin: new URL(web.url).origin }
}
