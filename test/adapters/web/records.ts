import type { ActionLedger, BoardEntry, InsightRecord, ReviewEntry } from '../../../src/conversation/desk.ts'
import type { LogPage } from '../../../src/conversation/desk-history.ts'
import type { Opened, SourceSummary } from '../../../src/conversation/library.ts'
import { noon } from './fake-context.ts'
import { showcase } from './showcase.ts'

/** A small board in one language; the figures are made up. */
export function someInsights(language: 'en' | 'vi'): readonly BoardEntry[] {
  const say = (en: string, vi: string) => (language === 'en' ? en : vi)
  const base = {
    thread: 'talk',
    updatedAt: noon,
    metric: say('Conversion rate', 'Tỷ lệ chuyển đổi'),
    owner: 'Lan',
    assignee: null,
    approvedVersion: null,
  }
  return [
    {
      ...base,
      id: 'in_1',
      statement: say(
        'I want to buy quickly on my phone because I only have minutes, but the silent screen makes me fear for my money.',
        'Tôi muốn mua nhanh trên điện thoại vì lúc rảnh tay chỉ có vài phút, nhưng màn hình im lặng làm tôi sợ mất tiền.',
      ),
      status: 'in_test',
      statusLabel: say('In test', 'Đang thử nghiệm'),
      segment: say('Returning customers on Android', 'Khách cũ dùng Android'),
      confidence: 'medium',
      passed: 9,
      failed: 1,
      waiting: 2,
      version: 3,
      approvedVersion: 2,
      review: 'requested',
      reviewLabel: say('review asked for', 'chờ duyệt'),
    },
    {
      ...base,
      id: 'in_2',
      statement: say('I open e-mails on Friday because…', 'Tôi mở e-mail vào thứ Sáu vì…'),
      status: 'draft',
      statusLabel: say('Draft', 'Bản nháp'),
      segment: say('All customers', 'Tất cả khách hàng'),
      confidence: 'low',
      passed: 4,
      failed: 6,
      waiting: 2,
      version: 1,
      review: 'none',
      reviewLabel: say('not reviewed', 'chưa duyệt'),
    },
  ]
}

export function someSources(language: 'en' | 'vi'): readonly SourceSummary[] {
  const say = (en: string, vi: string) => (language === 'en' ? en : vi)
  return [
    {
      id: 'src_shop',
      name: say('Sample shop', 'Cửa hàng mẫu'),
      connector: 'files',
      status: 'connected',
      rows: 508_400,
      from: '2025-11-01',
      to: '2026-11-19',
      metrics: [
        say('Conversion rate', 'Tỷ lệ chuyển đổi'),
        say('Revenue', 'Doanh thu'),
        say('Orders', 'Số đơn hàng'),
        say('Support calls', 'Cuộc gọi hỗ trợ'),
      ],
    },
    {
      id: 'src_file',
      name: 'online_shoppers_intention.csv',
      connector: 'files',
      status: 'proposed',
      rows: 12_330,
      metrics: [],
    },
  ]
}

/** Records that open: an insight and what a figure rests on. */
export function someOpened(language: 'en' | 'vi'): Record<string, Opened> {
  const messages = showcase(language)
  return {
    in_1: {
      title: someInsights(language)[0]?.statement ?? '',
      content: [...(messages[2] ?? []), ...(messages[0] ?? []).filter((node) => node.type === 'actions')],
    },
    rd_1: {
      title: language === 'en' ? 'Conversion by device' : 'Tỷ lệ chuyển đổi theo thiết bị',
      content: [
        ...(messages[1] ?? []).slice(1, 2),
        { type: 'prose', text: '`select device, avg(bought) from sessions group by device`' },
      ],
    },
  }
}

/** The insight's page, with something in every part of it. */
export function someRecords(language: 'en' | 'vi'): Record<string, InsightRecord> {
  const messages = showcase(language)
  const [entry] = someInsights(language)
  if (entry === undefined) throw new Error('no insight')
  const change = {
    version: 3,
    at: noon,
    by: 'Lan',
    part: language === 'en' ? 'the sentence' : 'câu',
    parts: [
      {
        label: 'Insight',
        pieces: [
          { kind: 'same', text: 'I want to buy' },
          { kind: 'removed', text: 'at once' },
          { kind: 'added', text: 'quickly' },
        ],
      } as const,
    ],
  }
  return {
    in_1: {
      entry,
      sections: [
        { name: 'claim', content: [{ type: 'prose', text: 'Conversion is [1.4%](evidence:rd_1.0.value).' }] },
        { name: 'charts', content: (messages[0] ?? []).filter((node) => node.type === 'chart') },
        { name: 'checklist', content: (messages[2] ?? []).filter((node) => node.type === 'checklist') },
      ],
      confidence: language === 'en' ? '**Confidence: medium.**' : '**Độ tin cậy: trung bình.**',
      place: { platform: 'web', channel: 'web', thread: 'talk' },
      decisions: [{ version: 2, decision: 'approved', by: 'An', at: noon, comment: 'Good.' }],
      versions: [change, { version: 1, at: noon, by: 'Lan', part: 'written', parts: [] }],
      sinceApproval: change,
      related: [{ entry: { ...entry, id: 'in_2' }, relation: 'near_copy' }],
      history: [
        {
          version: 3,
          at: noon,
          by: 'Lan',
          what: language === 'en' ? 'Status' : 'Trạng thái',
          from: language === 'en' ? 'ready' : 'sẵn sàng',
          to: language === 'en' ? 'in test' : 'đang thử nghiệm',
          where: language === 'en' ? 'in a conversation' : 'trong cuộc trò chuyện',
          place: { platform: 'web', channel: 'web', thread: 'talk' },
        },
      ],
    },
  }
}

/** A queue with the one insight in it. */
export function someReviews(language: 'en' | 'vi'): readonly ReviewEntry[] {
  return Object.values(someRecords(language)).map((record) => ({
    entry: record.entry,
    observation: record.sections[0]?.content ?? [],
    confidence: record.confidence,
    open: record.sections.find(({ name }) => name === 'checklist')?.content ?? [],
    evidence: '4 / 3 / 2',
    grounds: [],
    decisions: 2,
    request: { version: 3, decision: 'requested', by: 'Lan', at: noon, comment: 'Please look.' },
    sinceApproval: record.sinceApproval,
  }))
}

/** A ledger with an action that is overdue and one that was measured. */
export function someActions(language: 'en' | 'vi'): ActionLedger {
  const say = (en: string, vi: string) => (language === 'en' ? en : vi)
  const fact = (label: string, value: string) => ({ label, value })
  const effect = say(
    '**Hit.** Conversion rate: [1.4%](evidence:rd_1) before, [2.1%](evidence:rd_1) since.',
    '**Trúng.** Tỷ lệ chuyển đổi: trước [1,4 %](evidence:rd_1), sau [2,1 %](evidence:rd_1).',
  )
  const entries = someInsights(language).map((insight, place) => ({
    id: `ac_${place}`,
    insight,
    state: place === 0 ? 'overdue' : 'hit',
    stateLabel: place === 0 ? say('overdue', 'quá hạn') : say('hit', 'trúng'),
    what: say('Show that the code is on its way', 'Báo rằng mã đang được gửi'),
    content: [
      {
        type: 'facts',
        facts: [
          fact(say('Owner', 'Người phụ trách'), 'Minh'),
          fact(say('Due', 'Hạn'), say('31 January', '31/1')),
          fact(say('Baseline', 'Mức ban đầu'), '1.4%'),
          fact(say('Target', 'Mục tiêu'), say('up by 20% (Minh said so)', 'tăng 20% (Minh cho biết)')),
        ],
      } as const,
      ...(place === 0 ? [] : [{ type: 'prose', text: effect } as const]),
    ],
    confidence: say('**Confidence: low.**', '**Độ tin cậy: thấp.**'),
  }))
  const counts = [fact(say('Predicted', 'Có dự đoán'), '2'), fact(say('Hit', 'Trúng'), '1')]
  return { summary: [{ type: 'facts', facts: counts }], entries, left: 3 }
}

/** A log with an entry of each form: about an insight, about a person, about the workspace. */
export function someLog(): LogPage {
  const by = { version: null, at: noon, by: 'An', from: null, to: null, insight: null, about: null }
  const place = { platform: 'slack', channel: 'C1', thread: '1.2' }
  return {
    entries: [
      {
        ...by,
        version: 3,
        what: 'Review',
        from: 'review asked for',
        to: 'approved',
        where: 'on a page, told in its conversation',
        place,
        insight: { id: 'in_1', statement: 'I want to buy quickly' },
      },
      {
        ...by,
        what: 'Role',
        from: 'member',
        to: 'lead',
        where: 'in a conversation',
        place: { ...place, platform: 'web' },
        about: 'Minh',
      },
      {
        ...by,
        what: 'Who may approve',
        from: 'anyone',
        to: 'leads',
        where: 'outside of a conversation',
        place: null,
      },
    ],
    next: 'abc',
  }
}
