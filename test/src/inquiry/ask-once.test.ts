import { describe, expect, it } from 'vitest'
import { askOnce } from '../../../src/inquiry/ask-once.ts'
import { oneBudget } from '../../../src/inquiry/one-budget.ts'
import { openShop } from './open-shop.ts'

describe('tools that ask once', () => {
  it('answer the same query by the same reading, and another one anew', async () => {
    const { tools, close } = await openShop('2026-10-31')
    const once = askOnce(tools)
    const query = { source: 'shop', metrics: ['orders'] }
    const [[first], [second], [other]] = await Promise.all([
      once.query(query),
      once.query({ ...query }),
      once.query({ ...query, groupBy: ['device'] }),
    ])
    expect(first?.id).toBeDefined()
    expect(second).toBe(first)
    expect(other?.id).not.toBe(first?.id)
    await close()
  })
})

describe('one budget', () => {
  it('names a reading that several methods share once', async () => {
    const { tools, close } = await openShop('2026-10-31')
    const [reading] = await tools.query({ source: 'shop', metrics: ['orders'] })
    await close()
    if (reading === undefined) throw new Error('no reading')
    const finding = {
      id: 'fd_1',
      workspace: 'local',
      kind: 'no_change' as const,
      metric: 'shop.orders',
      names: {},
      stats: {},
      dates: {},
      readings: [reading.id],
      testedWith: 1,
      kept: false,
      flags: [],
    }
    const part = { findings: [finding], readings: [reading], tested: 1 }
    expect(oneBudget([part, part]).readings).toEqual([reading])
  })
})
