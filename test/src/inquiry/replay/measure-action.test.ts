import { describe, expect, it } from 'vitest'
import type { TurnContext } from '../../../../src/conversation/step.ts'
import { noEvidence } from '../../../../src/evidence/evidence.ts'
import type { Finding } from '../../../../src/evidence/finding.ts'
import type { Reading } from '../../../../src/evidence/reading.ts'
import { measureAction } from '../../../../src/inquiry/replay/measure-action.ts'
import type { Catalog } from '../../../../src/metrics/catalog.ts'
import { type MetricQueryInput, metricQuerySchema } from '../../../../src/metrics/query.ts'
import { actionOf, insightOf } from '../../insights/sound-insight.ts'
import { briefOf, catalog, contextOf, heard, toolsWith } from '../sample-shop.ts'

const [rate, money] = catalog.metrics
const split = (values: readonly string[]): Catalog => ({
  ...catalog,
  models: catalog.models.map((model) => ({
    ...model,
    time: { column: 'at', grain: 'day', range: { from: '2026-01-01', to: '2026-12-14' } },
  })),
  metrics: [
    { ...(rate as Catalog['metrics'][number]), dimensions: ['device', 'variant'] },
    {
      ...(money as Catalog['metrics'][number]),
      name: 'return_rate',
      unit: 'ratio',
      counted: true,
      favorable: 'down',
    },
  ],
  dimensions: [
    ...catalog.dimensions,
    {
      source: 'shop',
      model: 'checkouts',
      name: 'variant',
      label: { en: 'Variant', vi: 'Nhóm' },
      synonyms: [],
      distinct: values.length,
      values: values.map((value) => ({ value, count: 10, label: { en: value, vi: value }, synonyms: [] })),
    },
  ],
})

function readingOf(id: string, query: MetricQueryInput, share: number, n: number): Reading {
  return {
    id,
    workspace: 'w',
    source: 'shop',
    metric: query.metrics[0] ?? '',
    kind: 'metric',
    query: metricQuerySchema.parse({ timeZone: 'UTC', ...query }),
    compiled: 'select',
    rows: [{ group: {}, value: share, n, numerator: Math.round(share * n), denominator: n }],
    unit: 'ratio',
    level: 0.95,
    ...(query.timeRange === undefined ? {} : { period: query.timeRange }),
    fetchedAt: '2026-12-15T03:00:00.000Z',
    flags: [],
    hash: id,
  }
}

const asked = { source: 'shop', metrics: ['checkout_rate'] }
const guard = {
  source: 'shop',
  metrics: ['return_rate'],
  timeRange: { from: '2026-09-01', to: '2026-11-20' },
}
const plan: Finding = {
  id: 'fd_plan',
  workspace: 'w',
  kind: 'test_plan',
  metric: 'shop.checkout_rate',
  names: {},
  stats: { target: 0.45, mde: 0.066, perGroup: 900 },
  dates: { due: '2026-12-15', registered: '2026-11-22' },
  readings: ['rd_1'],
  testedWith: 1,
  kept: true,
  flags: [],
}

/** The due day of an action in a shop whose figures are made by `answer`. */
async function measured(
  values: readonly string[],
  answer: (query: MetricQueryInput) => readonly [share: number, n: number],
) {
  let made = 0
  const tools = toolsWith({
    catalog: split(values),
    today: '2026-12-15',
    query: async (query) => {
      made += 1
      return [readingOf(`rd_now${made}`, query, ...answer(query))]
    },
  })
  const evidence = {
    ...noEvidence,
    readings: {
      rd_1: readingOf('rd_1', asked, 0.384, 5702),
      rd_guard: readingOf('rd_guard', guard, 0.05, 5000),
    },
    findings: { fd_plan: plan },
  }
  const context: TurnContext = { ...contextOf(evidence, { brief: briefOf() }), tools }
  const action = actionOf({ guardrail: 'rd_guard' })
  const { insight, told, records } = await measureAction(context, insightOf({ actions: [action] }), action)
  const all = {
    ...evidence,
    readings: { ...evidence.readings, ...Object.fromEntries(records.readings.map((one) => [one.id, one])) },
    findings: { ...evidence.findings, ...Object.fromEntries(records.findings.map((one) => [one.id, one])) },
  }
  const said = told.flatMap((node) =>
    (node.type === 'prose' || node.type === 'notice') && !/"(stated|words)"/u.test(JSON.stringify(node))
      ? [heard(node.text, all, 'en').text.replace(/\]\([^)]*\)|\[/gu, '')]
      : [],
  )
  return { outcome: insight.actions[0]?.outcome, finding: records.findings[0], said: said.join(' ') }
}

const treated = (query: MetricQueryInput) => JSON.stringify(query.where).includes('new')

describe('an action on its day', () => {
  it('is measured against the control group where one was planned and the source knows it', async () => {
    const { outcome, finding, said } = await measured(['new', 'control'], (query) =>
      query.metrics[0] === 'return_rate' ? [0.05, 5000] : treated(query) ? [0.461, 5730] : [0.384, 5702],
    )
    expect(outcome?.score).toBe('hit')
    expect(finding?.flags).toEqual(['control'])
    expect(finding?.stats.difference).toBeCloseTo(0.077, 3)
    expect(said).toContain('46.1% with the change, 38.4% in the control group')
    expect(said).not.toContain('before with after')
    expect(said).toContain('did not get worse beyond chance')
  })

  it('decides nothing where the groups are of uneven sizes', async () => {
    const { outcome, said } = await measured(['new', 'holdout'], (query) =>
      treated(query) ? [0.461, 9000] : [0.384, 5702],
    )
    expect(outcome?.score).toBe('cannot_tell')
    expect(said).toContain('not of the sizes that a fair split gives')
  })

  it('is held against the time before, and marked as weak, where nobody was left as they were', async () => {
    const { finding, said } = await measured(['new', 'newer'], () => [0.461, 5730])
    expect(finding?.flags).toEqual(['before_after'])
    expect(said).toContain('before with after')
  })

  it('is told beside the figure that got worse meanwhile', async () => {
    const { outcome, said } = await measured(['new', 'control'], (query) =>
      query.metrics[0] === 'return_rate' ? [0.09, 5000] : treated(query) ? [0.461, 5730] : [0.384, 5702],
    )
    expect(outcome?.score).toBe('hit')
    expect(said).toMatch(/got worse, beyond chance: 5\.0% before, 9\.0% since/u)
  })
})
