import { expect, it } from 'vitest'
import { noEvidence } from '../../../../src/evidence/evidence.ts'
import { digestOf } from '../../../../src/inquiry/digest/digest.ts'
import type { AuditEntry } from '../../../../src/insights/audit.ts'
import { insightOf } from '../../insights/sound-insight.ts'
import { contextOf, toolsWith } from '../sample-shop.ts'

const { id } = insightOf()
const verdict = { verdict: 'weakened' as const, at: '2026-11-22T03:00:00.000Z', readings: [] }
const insight = insightOf({ verdict, actions: [] })

function weakenedAt(at: string): AuditEntry {
  return {
    insight: id,
    version: 1,
    at,
    by: { id: 'visao', name: 'Visao' },
    origin: null,
    via: null,
    what: 'verdict',
    about: null,
    from: 'holds',
    to: 'weakened',
  }
}

/** A digest at an instant over a log of which so much has been written by then. */
async function digestAt(
  now: string,
  { since, told }: { readonly since: string; readonly told: readonly string[] | null },
  written: readonly AuditEntry[],
  left = 0,
) {
  const tools = toolsWith({
    now,
    newsOfInsights: async (asked) => ({
      insights: [insight],
      happened: written.filter(({ at }) => at > asked.since),
      evidence: noEvidence,
      left,
    }),
  })
  const asked = { since, told: told && [...told], about: 'all', language: 'en', timeZone: 'UTC' } as const
  return digestOf({ ...contextOf(), tools }, asked)
}

const eight = '2026-11-22T08:00:00.000Z'
const nextDay = '2026-11-23T08:00:00.000Z'

it('tells what began before the last digest and was written after it, once', async () => {
  const first = await digestAt(eight, { since: '2026-11-21T08:00:00.000Z', told: null }, [])
  expect(first.news).toBe(false)
  const late = weakenedAt(eight)
  const second = await digestAt(nextDay, { since: eight, told: first.told }, [late])
  expect(second.news).toBe(true)
  const third = await digestAt('2026-11-24T08:00:00.000Z', { since: nextDay, told: second.told }, [late])
  expect(third.news).toBe(false)
})

it('tells nothing twice that was written just before the last digest', async () => {
  const log = [weakenedAt('2026-11-22T07:55:00.000Z')]
  const first = await digestAt(eight, { since: '2026-11-21T08:00:00.000Z', told: null }, log)
  expect(first.news).toBe(true)
  expect((await digestAt(nextDay, { since: eight, told: first.told }, log)).news).toBe(false)
})

it('tells nothing from before it was asked for', async () => {
  const log = [weakenedAt('2026-11-22T07:55:00.000Z')]
  expect((await digestAt(nextDay, { since: eight, told: null }, log)).news).toBe(false)
})

it('counts what is left out for its number', async () => {
  const { nodes } = await digestAt(nextDay, { since: eight, told: null }, [weakenedAt(nextDay)], 40)
  expect(JSON.stringify(nodes)).toContain('{"tally":40,"of":"items"}')
})
