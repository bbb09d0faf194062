import type { InsightSummary, Opened, SourceSummary } from '../../../src/conversation/library.ts'
import { noon } from './fake-context.ts'
import { showcase } from './showcase.ts'

/** A small board in one language; the figures are made up. */
export function someInsights(language: 'en' | 'vi'): readonly InsightSummary[] {
  const say = (en: string, vi: string) => (language === 'en' ? en : vi)
  const base = { thread: 'talk', updatedAt: noon, metric: say('Conversion rate', 'Tỷ lệ chuyển đổi') }
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
