import type { Inbound } from '../../../src/conversation/inbound.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import type { Finding } from '../../../src/evidence/finding.ts'
import type { Quote } from '../../../src/evidence/quote.ts'
import type { Reading } from '../../../src/evidence/reading.ts'
import type { Statement } from '../../../src/evidence/statement.ts'
import type { Insight } from '../../../src/insights/insight.ts'
import type { VerdictRecord } from '../../../src/insights/verdict-record.ts'
import type { ActionRecord, SourceRecord, ThreadKey, TurnCommit } from '../../../src/store/store.ts'

const at = '2026-11-02T08:00:00.000Z'

/** The instant so many seconds after `at`. */
export function later(seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

export function keyOf(thread = 't1', workspace = 'acme'): ThreadKey {
  return { workspace, platform: 'web', channel: 'c1', thread }
}

export function inboundOf(key: ThreadKey, id: string, text = 'Vì sao?'): Inbound {
  return {
    id,
    platform: key.platform,
    workspace: key.workspace,
    thread: { channel: key.channel, thread: key.thread, isDirect: true },
    actor: { id: 'u1', name: 'Lan' },
    payload: { kind: 'message', text },
    receivedAt: at,
  }
}

export function outboundOf(key: ThreadKey, name: string, text = 'Chào bạn'): Outbound {
  return {
    key: name,
    op: 'post',
    platform: key.platform,
    workspace: key.workspace,
    channel: key.channel,
    thread: key.thread,
    audience: { kind: 'thread' },
    language: 'vi',
    content: [{ type: 'prose', text }],
    text,
    sentAt: at,
  }
}

export function commitOf(key: ThreadKey, inbound: string, more: Partial<TurnCommit> = {}): TurnCommit {
  return {
    key,
    inbound,
    expectedVersion: 0,
    state: { said: inbound },
    title: 'Doanh thu di động',
    step: 'objective',
    status: 'open',
    at,
    readings: [],
    findings: [],
    quotes: [],
    statements: [],
    insights: [],
    sources: [],
    actions: [],
    outbox: [],
    ...more,
  }
}

export function verdictOf(
  workspace: string,
  id: string,
  insight: string,
  more: Partial<VerdictRecord> = {},
): VerdictRecord {
  return {
    id,
    workspace,
    insight,
    version: 1,
    at,
    verdict: 'holds',
    before: null,
    was: 'fd1',
    now: null,
    readings: [],
    told: null,
    by: null,
    ...more,
  }
}

export function readingOf(workspace: string, id: string, value = 0.249): Reading {
  return {
    id,
    workspace,
    source: 's1',
    metric: 'conversion_rate',
    kind: 'metric',
    query: {
      source: 's1',
      metrics: ['conversion_rate'],
      groupBy: ['device'],
      timeZone: 'UTC',
      where: [],
      orderBy: [],
      limit: 100,
    },
    compiled: 'select 1',
    rows: [{ group: { device: 'mobile' }, value, n: 1200, numerator: 299, denominator: 1200 }],
    unit: 'ratio',
    level: 0.95,
    fetchedAt: at,
    flags: ['partial_period'],
    hash: 'h',
  }
}

export function findingOf(workspace: string, id: string): Finding {
  return {
    id,
    workspace,
    kind: 'contrast',
    metric: 'conversion_rate',
    names: { segment: 'mobile' },
    stats: { difference: -0.1 },
    dates: { since: '2026-10-01' },
    readings: ['rd1'],
    testedWith: 3,
    kept: true,
    flags: [],
  }
}

export function statementOf(workspace: string, id: string, words = 'Khách chờ lâu'): Statement {
  return { id, workspace, thread: 't1', kind: 'belief', by: { id: 'u1', name: 'Lan' }, at, words }
}

export function quoteOf(workspace: string, id: string, text: string, more: Partial<Quote> = {}): Quote {
  return { id, workspace, source: 's1', model: 'tickets', place: id, language: 'vi', text, ...more }
}

export function insightOf(workspace: string, id: string, more: Partial<Insight> = {}): Insight {
  return {
    id,
    workspace,
    thread: 't1',
    version: 1,
    status: 'draft',
    review: 'none',
    approvedVersion: null,
    reviews: [],
    assignee: null,
    language: 'vi',
    owner: { id: 'u1', name: 'Lan' },
    question: { statement: 'st1', words: 'Vì sao doanh thu di động giảm?' },
    decision: null,
    beliefs: [],
    period: null,
    metric: 'conversion_rate',
    segment: { dimension: 'device', value: 'mobile', label: 'điện thoại' },
    contrast: null,
    type: null,
    goal: null,
    observation: 'fd1',
    behaviour: null,
    emotion: null,
    emotionTags: [],
    motivation: null,
    tension: null,
    soWhat: null,
    notFor: null,
    rivals: [],
    rivalFindings: [],
    touchpoint: null,
    earlySign: null,
    origin: null,
    since: null,
    surprise: null,
    forecast: null,
    want: null,
    statement: 'Khách đông mà phí ship {{r:rd_1.0.value|currency}} thì bỏ giỏ',
    translated: null,
    findings: ['fd1'],
    readings: ['rd1'],
    quotes: ['qt1'],
    links: [],
    actions: [],
    judgements: [],
    runs: [],
    changes: [],
    signatures: [],
    confidence: { level: 'low', reasons: [] },
    monitor: null,
    verdict: null,
    createdAt: at,
    updatedAt: at,
    ...more,
  }
}

export function sourceOf(workspace: string, id: string, name = 'Đơn hàng'): SourceRecord {
  return {
    id,
    workspace,
    connector: 'files',
    name,
    status: 'connected',
    config: { key: 'k.csv' },
    definition: { models: [{ name: 'orders', columns: [{ name: 'id' }], metrics: [] }] },
    catalog: { models: [], metrics: [], dimensions: [], texts: [] },
    rows: 5_000_000_000,
    updatedAt: at,
  }
}

function actionOf(key: ThreadKey, ref: string, name = 'confirm'): ActionRecord {
  return { ref, ...key, name, message: 'm1' }
}

/** A turn that writes one record of every kind, all with the same ids whatever the workspace; `mark` tells them apart. */
export function fullCommit(key: ThreadKey, mark: string): TurnCommit {
  const { workspace } = key
  return commitOf(key, 'e1', {
    state: { mark },
    title: mark,
    readings: [{ ...readingOf(workspace, 'rd1'), compiled: mark }],
    findings: [{ ...findingOf(workspace, 'fd1'), metric: mark }],
    quotes: [quoteOf(workspace, 'qt1', `khách hàng nói ${mark}`)],
    statements: [statementOf(workspace, 'st1', mark)],
    insights: [insightOf(workspace, 'in1', { statement: `khách hàng ${mark}` })],
    sources: [sourceOf(workspace, 's1', mark)],
    actions: [actionOf(key, 'a_1', mark)],
    outbox: [outboundOf(key, 'm1', mark)],
  })
}
