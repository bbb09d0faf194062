import type { Chart } from '../../../src/charts/chart.ts'
import type { Content, ContentNode } from '../../../src/conversation/content.ts'

type Language = 'en' | 'vi'

/** One message for every kind of node, as the house would say it in each language; the figures are made up. */
export function showcase(language: Language): readonly Content[] {
  const say = (en: string, vi: string) => (language === 'en' ? en : vi)
  return [opening(say, language), collecting(say), finding(say), asking(say), filling(say)]
}

/** Every kind of node, once for the compiler and once for the tests. */
export const everyKind = [
  'heading',
  'prose',
  'facts',
  'table',
  'chart',
  'checklist',
  'progress',
  'quote',
  'outline',
  'sources',
  'notice',
  'actions',
  'choice',
  'form',
] as const satisfies readonly ContentNode['type'][]

type Say = (en: string, vi: string) => string

function opening(say: Say, language: Language): Content {
  return [
    {
      type: 'progress',
      step: 'objective',
      index: 1,
      of: 6,
      tasks: [
        { label: say('Match the metric', 'Tìm chỉ số phù hợp'), state: 'done' },
        { label: say('Agree on the question', 'Thống nhất câu hỏi'), state: 'active' },
        { label: say('Note what the team believes', 'Ghi lại niềm tin của đội'), state: 'waiting' },
        { label: say('Choose a period', 'Chọn khoảng thời gian'), state: 'skipped' },
      ],
    },
    {
      type: 'prose',
      text: say(
        'There is a gap: over the last 90 days, **[1.4%](evidence:rd_1.0.value)** of mobile sessions bought, against **[2.9%](evidence:rd_1.1.value)** on desktop. It widened from *12 September*.',
        'Đúng là có chênh lệch: 90 ngày qua, tỷ lệ chuyển đổi trên điện thoại là **[1,4 %](evidence:rd_1.0.value)**, máy tính **[2,9 %](evidence:rd_1.1.value)**. Chênh lệch này rộng ra từ *12/9*.',
      ),
    },
    {
      type: 'facts',
      facts: [
        {
          label: say('Mobile', 'Điện thoại'),
          value: say('[1.4%](evidence:rd_1.0.value)', '[1,4 %](evidence:rd_1.0.value)'),
          note: say('412,300 sessions', '412.300 phiên'),
        },
        {
          label: say('Desktop', 'Máy tính'),
          value: say('[2.9%](evidence:rd_1.1.value)', '[2,9 %](evidence:rd_1.1.value)'),
          note: say('96,100 sessions', '96.100 phiên'),
        },
      ],
    },
    { type: 'chart', chart: lineChart(say, language) },
    {
      type: 'actions',
      actions: [
        { id: 'a_right', label: say('That is right', 'Đúng rồi'), style: 'primary' },
        { id: 'a_mend', label: say('Change it', 'Sửa lại') },
        { id: 'a_drop', label: say('Drop the question', 'Bỏ câu hỏi này'), style: 'danger' },
      ],
    },
  ]
}

function collecting(say: Say): Content {
  return [
    { type: 'heading', text: say('What the data can say', 'Dữ liệu nói được gì') },
    {
      type: 'table',
      caption: say('Sources for this question', 'Nguồn cho câu hỏi này'),
      columns: [
        { label: say('Source', 'Nguồn') },
        { label: say('What it could tell', 'Nói được gì') },
        { label: say('Rows', 'Số dòng'), align: 'end' },
        { label: say('State', 'Trạng thái') },
      ],
      rows: [
        [
          say('Website', 'Website'),
          say('at which step people leave, on which device', 'khách rời đi ở bước nào, trên máy nào'),
          say('508,400', '508.400'),
          say('good; today is left out', 'tốt; hôm nay chưa đủ ngày nên bỏ ra'),
        ],
        [
          say('Customer care', 'Chăm sóc khách hàng'),
          say('what customers say', 'lời khách nói'),
          say('1,204', '1.204'),
          say('good', 'tốt'),
        ],
        [
          say('Interviews', 'Phỏng vấn'),
          say('motives, feelings', 'động cơ, cảm xúc'),
          '8',
          say('thin', 'còn thiếu'),
        ],
      ],
    },
    {
      type: 'notice',
      level: 'info',
      text: say('Today is not over, so it is left out.', 'Hôm nay chưa hết ngày nên mình bỏ ra.'),
    },
    {
      type: 'notice',
      level: 'warning',
      text: say(
        '`PageValues` already holds the outcome: it explains nothing.',
        'Cột `PageValues` đã chứa sẵn kết quả nên không giải thích được gì.',
      ),
    },
    {
      type: 'notice',
      level: 'error',
      text: say(
        'The file could not be read. Save it as CSV and drop it again.',
        'Mình chưa đọc được tệp. Bạn lưu lại thành CSV rồi thả vào nhé.',
      ),
    },
  ]
}

function finding(say: Say): Content {
  return [
    { type: 'heading', text: say('People leave at the code step', 'Khách rời ở bước nhập mã OTP') },
    {
      type: 'prose',
      text: say(
        'Two ways to read it:\n\n1. the code is *late*\n2. the code comes, and the **silent screen** frightens\n\nSee [how OTP works](https://example.com/otp).\n\n> I want to buy quickly **because** I have minutes, **but** the silent screen makes me fear for my money.',
        'Có hai cách hiểu:\n\n1. mã *không về kịp*\n2. mã về, nhưng **màn hình im lặng** làm khách sợ\n\nXem [OTP là gì](https://example.com/otp).\n\n> Tôi muốn mua nhanh trên điện thoại **vì** lúc rảnh tay chỉ có vài phút, **nhưng** khi màn hình im lặng sau mã OTP tôi sợ tiền đã mất.',
      ),
    },
    {
      type: 'quote',
      text: 'Trừ tiền rồi mà không báo, sợ mất tiền luôn',
      source: say('Ticket T-1042, 14 September', 'Yêu cầu T-1042, 14/9'),
    },
    {
      type: 'outline',
      caption: say('Why, so far', 'Vì sao, đến lúc này'),
      items: [
        {
          depth: 0,
          label: say('data', 'dữ liệu'),
          text: say('Mobile conversion fell', 'Tỷ lệ chuyển đổi trên điện thoại giảm'),
        },
        {
          depth: 1,
          label: say('data', 'dữ liệu'),
          text: say('People leave at the code step', 'Khách rời ở bước nhập mã'),
        },
        {
          depth: 2,
          label: say('quote', 'trích dẫn'),
          text: say('They fear their money is gone', 'Họ sợ mất tiền'),
        },
        {
          depth: 1,
          label: say('belief', 'niềm tin'),
          text: say('Shipping costs too much', 'Phí giao hàng cao'),
        },
      ],
    },
    {
      type: 'checklist',
      caption: say('Quality checklist', 'Danh sách kiểm tra'),
      items: [
        {
          criterion: 'Q1',
          label: say('Trustworthy source', 'Nguồn đáng tin'),
          state: 'pass',
          reason: say(
            'First-party data with method and size.',
            'Dữ liệu của chính mình, có cách đo và cỡ mẫu.',
          ),
        },
        {
          criterion: 'Q6',
          label: say('Not from numbers alone', 'Không chỉ từ con số'),
          state: 'fail',
          reason: say('Only words from online so far.', 'Mới có lời khách trực tuyến.'),
          followUp: say('Does the shop hear the same?', 'Cửa hàng có nghe điều tương tự không?'),
        },
        {
          criterion: 'Q8',
          label: say('Improves the service', 'Cải thiện dịch vụ'),
          state: 'person',
          reason: say('Somebody has to judge this.', 'Cần một người xem xét.'),
        },
      ],
    },
    {
      type: 'sources',
      links: [
        { label: say('Conversion by device', 'Tỷ lệ chuyển đổi theo thiết bị'), evidence: 'rd_1' },
        { label: say('Tickets about the code', 'Yêu cầu về mã OTP'), evidence: 'rd_2' },
      ],
    },
  ]
}

function asking(say: Say): Content {
  return [
    {
      type: 'choice',
      id: 'c_goal',
      label: say('What should the insight serve?', 'Insight này phục vụ điều gì?'),
      many: false,
      options: [
        {
          id: 'o_revenue',
          label: say('Revenue', 'Doanh thu'),
          hint: say('more is bought', 'khách mua nhiều hơn'),
        },
        {
          id: 'o_experience',
          label: say('Experience', 'Trải nghiệm'),
          hint: say('buying gets easier', 'mua dễ hơn'),
        },
        {
          id: 'o_loyalty',
          label: say('Loyalty', 'Lòng trung thành'),
          hint: say('they come back', 'khách quay lại'),
        },
      ],
    },
    {
      type: 'choice',
      id: 'c_groups',
      label: say('Which groups shall I compare?', 'Mình so sánh những nhóm nào?'),
      many: true,
      options: [
        { id: 'o_new', label: say('New customers', 'Khách mới') },
        { id: 'o_back', label: say('Returning customers', 'Khách cũ') },
        { id: 'o_lapsed', label: say('Lapsed customers', 'Khách đã rời bỏ') },
      ],
    },
    {
      type: 'choice',
      id: 'c_city',
      label: say('Which province?', 'Tỉnh nào?'),
      many: false,
      options: [
        'Hà Nội',
        'Đà Nẵng',
        'Huế',
        'Cần Thơ',
        'Hải Phòng',
        'Nghệ An',
        'Lâm Đồng',
        'Gia Lai',
        'Đắk Lắk',
        'Quảng Ninh',
        'Bắc Ninh',
        'Thanh Hóa',
        'Đồng Nai',
      ].map((name, index) => ({ id: `o_city_${index}`, label: name })),
    },
  ]
}

function filling(say: Say): Content {
  return [
    {
      type: 'form',
      id: 'f_action',
      title: say('What will be done', 'Việc sẽ làm'),
      submit: say('Save the action', 'Lưu hành động'),
      fields: [
        { name: 'what', kind: 'short', label: say('Action', 'Hành động'), required: true, maxLength: 120 },
        {
          name: 'why',
          kind: 'long',
          label: say('Why this helps', 'Vì sao việc này có ích'),
          hint: say('In the customer’s words, if you can.', 'Nếu được, hãy viết bằng lời của khách.'),
          required: false,
        },
        {
          name: 'kind',
          kind: 'one',
          label: say('Kind', 'Loại'),
          required: true,
          options: [
            { value: 'campaign', label: say('Campaign', 'Chiến dịch') },
            { value: 'product', label: say('Product', 'Sản phẩm') },
          ],
        },
        {
          name: 'channels',
          kind: 'many',
          label: say('Channels', 'Kênh'),
          required: false,
          options: [
            { value: 'app', label: say('App', 'Ứng dụng') },
            { value: 'web', label: 'Website' },
          ],
        },
        {
          name: 'test',
          kind: 'yes_no',
          label: say('Can it be tested?', 'Có thử nghiệm được không?'),
          required: true,
        },
        { name: 'owner', kind: 'person', label: say('Owner', 'Người phụ trách'), required: true },
        { name: 'due', kind: 'date', label: say('Due on', 'Hạn'), required: true },
        {
          name: 'target',
          kind: 'number',
          label: say('Target, in percent', 'Mục tiêu, phần trăm'),
          hint: say('For example 45 or 12.5', 'Ví dụ 45 hoặc 12,5'),
          required: false,
        },
        {
          name: 'brief',
          kind: 'file',
          label: say('Brief, if there is one', 'Bản mô tả, nếu có'),
          required: false,
        },
      ],
    },
  ]
}

function lineChart(say: Say, language: Language): Chart {
  const series = (label: string, reading: string, values: readonly number[]) => ({
    label,
    reading,
    points: values.map((y, index) => ({ x: `2026-09-${String(index * 4 + 2).padStart(2, '0')}`, y })),
  })
  return {
    kind: 'line',
    title: say('Conversion by device', 'Tỷ lệ chuyển đổi theo thiết bị'),
    summary: say(
      'Mobile fell from [2.1%](evidence:rd_1) to [1.4%](evidence:rd_1) after 12 September; desktop held.',
      'Điện thoại giảm từ [2,1 %](evidence:rd_1) còn [1,4 %](evidence:rd_1) sau 12/9; máy tính giữ nguyên.',
    ),
    unit: 'ratio',
    language,
    series: [
      series(say('Mobile', 'Điện thoại'), 'rd_1', [0.021, 0.0212, 0.0208, 0.017, 0.0151, 0.0143, 0.0141]),
      series(say('Desktop', 'Máy tính'), 'rd_2', [0.0298, 0.0301, 0.0295, 0.029, 0.0293, 0.0288, 0.0291]),
    ],
    marks: [{ at: '2026-09-12', label: say('Code step added', 'Thêm bước OTP') }],
  }
}
