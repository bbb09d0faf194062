import { describe, expect, it } from 'vitest'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { AppError } from '../../../src/errors.ts'
import { keyOf } from '../../contracts/store/samples.ts'
import { house, platform } from './outbox-house.ts'

describe('a platform that asks to wait', () => {
  const busy = (retryAfterMs: number) => new AppError('platform_busy', { retryAfterMs })

  it('is left alone for so long in that thread only, and then told everything in order', async () => {
    const { say, send, wait } = await house()
    await say(keyOf('t1'), ['a', 'b'])
    await say(keyOf('t2'), ['c'])
    let limited = true
    const { deliver, stands } = platform()
    const limiting = async (outbound: Outbound) => {
      if (limited && outbound.key === 'a') throw busy(30_000)
      return deliver(outbound)
    }
    const held: number[] = []
    await send({ deliver: limiting }, 'w1', held)
    expect(held).toEqual([30_000])
    expect(stands).toEqual(['c'])
    limited = false
    wait(29_999)
    await send({ deliver: limiting })
    expect(stands).toEqual(['c'])
    wait(1)
    await send({ deliver: limiting })
    expect(stands).toEqual(['c', 'a', 'b'])
  })

  it('does not keep a quick thread waiting for a slow one', async () => {
    const { say, send } = await house()
    await say(keyOf('t1'), ['slow'])
    await say(keyOf('t2'), ['quick'])
    const { deliver, stands } = platform()
    const { promise: quickStands, resolve: tell } = Promise.withResolvers<void>()
    await send({
      async deliver(outbound) {
        if (outbound.key === 'slow') await quickStands
        const receipt = await deliver(outbound)
        if (outbound.key === 'quick') tell()
        return receipt
      },
    })
    expect(stands).toEqual(['quick', 'slow'])
  })
})
