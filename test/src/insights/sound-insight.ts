import type { Finding } from '../../../src/evidence/finding.ts'
import type { Quote } from '../../../src/evidence/quote.ts'
import { type Reading, readingSchema } from '../../../src/evidence/reading.ts'
import type { Statement } from '../../../src/evidence/statement.ts'
import type { Assessed } from '../../../src/insights/criterion.ts'
import { type Action, type Insight, insightSchema } from '../../../src/insights/insight.ts'
import { thresholdsSchema } from '../../../src/insights/thresholds.ts'
import type { Catalog, Family } from '../../../src/metrics/catalog.ts'

/** A reading of the checkout rate by device: 38 % of 5,700 on the phone, with its interval. */
export function readingOf(change: Partial<Reading> = {}): Reading {
  return readingSchema.parse({
    id: 'rd_1',
    workspace: 'w',
    source: 'shop',
    metric: 'checkout_rate',
    kind: 'metric',
    query: { source: 'shop', metrics: ['checkout_rate'], groupBy: ['device'] },
    compiled: 'SELECT device, avg(done) FROM checkouts GROUP BY device',
    rows: [
      { group: { device: 'mobile' }, value: 0.38, n: 5700, low: 0.367, high: 0.393 },
      { group: { device: 'desktop' }, value: 0.61, n: 2100, low: 0.589, high: 0.63 },
    ],
    unit: 'ratio',
    level: 0.95,
    period: { from: '2024-11-01', to: '2026-11-21' },
    fetchedAt: '2026-11-22T03:00:00.000Z',
    asOf: '2026-11-21',
    flags: [],
    hash: 'h',
    ...change,
  })
}

export function findingOf(change: Partial<Finding> = {}): Finding {
  return {
    id: 'fd_1',
    workspace: 'w',
    kind: 'contrast',
    metric: 'checkout_rate',
    names: { dimension: 'device', segment: 'mobile' },
    stats: { difference: -0.23, low: -0.25, high: -0.2 },
    dates: { from: '2026-08-24', to: '2026-11-21' },
    readings: ['rd_1'],
    testedWith: 64,
    kept: true,
    flags: [],
    ...change,
  }
}

function quoteOf(id: string, respondent: string): Quote {
  return {
    id,
    workspace: 'w',
    source: 'shop',
    model: 'tickets',
    place: id,
    language: 'vi',
    respondent,
    text: 'Trừ tiền rồi mà không báo, sợ mất tiền luôn',
  }
}

export function statementOf(id: string, kind: Statement['kind'], words = id): Statement {
  return {
    id,
    workspace: 'w',
    thread: 't',
    kind,
    by: { id: 'lan', name: 'Lan' },
    at: '2026-11-22T03:00:00.000Z',
    words,
  }
}

export function actionOf(change: Partial<Action> = {}): Action {
  return {
    id: 'ac_1',
    kind: 'product',
    what: { statement: 'st_what', words: 'show that the bank is still answering' },
    owner: { statement: 'st_owner', words: 'An' },
    due: { date: '2026-12-15', statement: 'st_due' },
    metric: 'checkout_rate',
    segment: 'mobile',
    baseline: 'rd_1',
    target: { statement: 'st_target', value: 0.45, direction: 'up', relative: false },
    testPlan: 'fd_plan',
    effort: null,
    rice: null,
    guardrail: null,
    outcome: null,
    ...change,
  }
}

/** An action of which only what is done is known. */
export function openAction(change: Partial<Action> = {}): Action {
  const none = {
    owner: null,
    due: null,
    metric: null,
    segment: null,
    baseline: null,
    target: null,
    testPlan: null,
  }
  return actionOf({ ...none, ...change })
}

export function catalogOf(
  families: readonly Family[] = ['web'],
  behaviour = true,
  from = '2024-11-20',
): Catalog {
  const label = { en: 'Checkout rate', vi: 'Tỷ lệ hoàn tất thanh toán' }
  return {
    models: families.map((family, place) => ({
      source: 'shop',
      name: place === 0 ? 'checkouts' : family,
      label,
      family,
      rows: 7800,
      time: { column: 'day', grain: 'day' as const, range: { from, to: '2026-11-20' } },
    })),
    metrics: [
      {
        source: 'shop',
        model: 'checkouts',
        name: 'checkout_rate',
        label,
        type: 'ratio',
        unit: 'ratio',
        counted: true,
        favorable: 'up',
        minDenominator: 100,
        synonyms: [],
        dimensions: ['device'],
        hasTime: true,
        behaviour,
      },
    ],
    dimensions: [],
    texts: [{ source: 'shop', model: 'tickets', family: 'support', label, count: 1204 }],
  }
}

const said = (statement: string, words: string) => ({ statement, words })

/** The insight of the walkthrough, mended so that every criterion passes by its rule. */
export function insightOf(change: Partial<Insight> = {}): Insight {
  return insightSchema.parse({
    id: 'in_1',
    workspace: 'w',
    thread: 't',
    version: 1,
    status: 'draft',
    review: 'none',
    approvedVersion: null,
    reviews: [],
    assignee: null,
    language: 'en',
    owner: { id: 'lan', name: 'Lan' },
    question: said('st_q', 'why do mobile buyers leave at the checkout?'),
    decision: said('st_d', 'rebuild the checkout'),
    beliefs: [said('st_belief', 'shipping fees are too high')],
    metric: 'checkout_rate',
    segment: { dimension: 'device', value: 'mobile', label: 'mobile' },
    contrast: { dimension: 'device', value: null, label: 'the rest' },
    type: 'problem',
    goal: 'revenue',
    observation: 'fd_1',
    behaviour: said('st_b', 'leave at the code step'),
    emotion: said('st_e', 'afraid that the money is gone'),
    emotionTags: ['fear'],
    want: said('st_w', 'buy quickly'),
    motivation: said('st_m', 'a silent screen makes the payment feel lost'),
    tension: said('st_t', 'want it quick, need to be sure'),
    soWhat: said('st_s', 'tell them that nothing was taken yet'),
    notFor: said('st_n', 'people who pay on delivery'),
    rivals: [said('st_r', 'the code arrives too late')],
    rivalFindings: [],
    touchpoint: said('st_p', 'the code step of the checkout'),
    earlySign: said('st_sign', 'fewer people leave within a minute of the code'),
    statement:
      'I want to buy quickly because I have a minute, but a silent screen makes me fear for my money.',
    findings: ['fd_1'],
    readings: ['rd_1'],
    quotes: ['qu_1', 'qu_2', 'qu_3'],
    links: [
      { evidence: 'qu_1', claim: 'wn_1', relation: 'supports' },
      { evidence: 'qu_2', claim: 'st_p', relation: 'supports' },
      { evidence: 'fd_fees', claim: 'st_belief', relation: 'contradicts' },
    ],
    actions: [actionOf()],
    judgements: [],
    signatures: [],
    confidence: { level: 'low', reasons: [] },
    monitor: null,
    verdict: null,
    createdAt: '2026-11-22T03:00:00.000Z',
    updatedAt: '2026-11-22T03:00:00.000Z',
    ...change,
  })
}

export interface Changes {
  readonly insight?: Partial<Insight>
  readonly readings?: readonly Reading[]
  readonly findings?: readonly Finding[]
  readonly statements?: readonly Statement[]
  readonly catalog?: Catalog
  readonly others?: Assessed['others']
}

/** The sound insight with its records, on 2026-11-22; `changes` make it less sound. */
export function assessedOf(changes: Changes = {}): Assessed {
  const byId = <R extends { readonly id: string }>(records: readonly R[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]))
  const plan = findingOf({ id: 'fd_plan', kind: 'level', stats: { perGroup: 780, days: 14 } })
  const fees = findingOf({ id: 'fd_fees', kind: 'no_change' })
  return {
    insight: insightOf(changes.insight),
    evidence: {
      readings: byId(changes.readings ?? [readingOf()]),
      findings: byId([findingOf(), plan, fees, ...(changes.findings ?? [])]),
      quotes: byId([quoteOf('qu_1', 'p1'), quoteOf('qu_2', 'p2'), quoteOf('qu_3', 'p3')]),
      statements: byId(changes.statements ?? []),
    },
    catalog: changes.catalog ?? catalogOf(),
    others: changes.others ?? [],
    thresholds: thresholdsSchema.parse({}),
    today: '2026-11-22',
  }
}
