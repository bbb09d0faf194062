import type { StepName } from '../../src/conversation/content.ts'

/** What somebody does next: words, the nth button or option of what was offered last, a form, a file. */
export type Act =
  | { readonly say: string; readonly by?: number }
  | { readonly press: number; readonly by?: number }
  | { readonly choose: number }
  | { readonly fill: Readonly<Record<string, string>> }
  | { readonly send: string }

/** One thread and the people in it. */
export interface Part {
  readonly thread: string
  readonly workspace: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** What is done at each step, and `onward` where that was not enough to get to the next. */
  readonly acts: Readonly<Partial<Record<StepName, readonly Act[]>>>
  readonly onward: readonly Act[]
  /** Whether the workspace has its data from the start. */
  readonly connected: boolean
  /** Whether the thread is led to a saved insight that is looked at again. */
  readonly whole: boolean
}

const lan = { id: 'lan', name: 'Lan' }
const an = { id: 'an', name: 'An' }

const english: Part = {
  thread: 'english',
  workspace: 'north',
  people: [an],
  acts: {
    objective: [
      { say: 'why do mobile visitors convert less than desktop?' },
      { press: 0 },
      { say: 'whether to rebuild the checkout by 20 November' },
      { say: 'I think the form is too long' },
    ],
    collect: [
      { say: '"I gave up on the third page of the form"\n"The keyboard hides the button on my phone"' },
      { press: 0 },
    ],
    analyse: [
      { say: 'because the form is hard to fill in on a small screen' },
      { say: 'how many visits last week?' },
      { say: 'they are afraid to make a mistake with the address' },
      { press: 1 },
    ],
    create: [
      {
        fill: {
          want: 'finish before the bus arrives',
          motivation: 'the evening at home is short',
          tension: 'the form is long and the keyboard hides the button',
          emotion: 'annoyed',
          notFor: 'people whose address is saved',
        },
      },
      { choose: 0 },
      { press: 0 },
    ],
    apply: [
      {
        fill: { what: 'Shorten the form on mobile', owner: 'Lan', due: '2026-11-20', target: '12%' },
      },
      { press: 0 },
    ],
    update: [{ say: 'weekly' }, { say: 'what is new?' }],
  },
  onward: [{ say: 'skip' }, { say: 'save' }, { say: 'go on' }],
  connected: true,
  whole: true,
}

const vietnamese: Part = {
  thread: 'vietnamese',
  workspace: 'south',
  people: [lan],
  acts: {
    objective: [
      { say: 'tại sao khách dùng điện thoại chuyển đổi ít hơn máy tính?' },
      { press: 0 },
      { say: 'có nên làm lại trang thanh toán không, trước ngày 20/11' },
      { say: 'mình nghĩ biểu mẫu quá dài' },
    ],
    collect: [
      { say: '"Tôi bỏ cuộc ở trang thứ ba"\n"Bàn phím che mất nút bấm"\n"Về nhà tôi mua bằng máy tính"' },
      { say: 'phân tích đi' },
    ],
    analyse: [
      { say: 'vì biểu mẫu khó điền trên màn hình nhỏ' },
      { say: 'họ sợ nhập sai địa chỉ' },
      { press: 1 },
    ],
    create: [
      { say: 'tôi muốn mua xong ngay trên xe buýt' },
      { say: 'vì buổi tối ở nhà rất ngắn' },
      { say: 'nhưng biểu mẫu dài và bàn phím che mất nút' },
      { say: 'bực bội' },
      { say: 'khách quen đã lưu địa chỉ' },
      { choose: 1 },
      { say: 'lưu' },
    ],
    apply: [
      { say: 'Lan rút ngắn biểu mẫu trên điện thoại trước ngày 20/11, tỷ lệ chuyển đổi lên 12%' },
      { say: 'tiếp' },
    ],
    update: [{ press: 0 }, { say: 'có gì mới?' }],
  },
  onward: [{ say: 'bỏ qua' }, { say: 'lưu' }, { say: 'tiếp' }],
  connected: true,
  whole: true,
}

const both: Part = {
  thread: 'both',
  workspace: 'centre',
  people: [lan, an],
  acts: {
    objective: [
      { say: 'vì sao khách trên điện thoại chuyển đổi kém hơn?', by: 0 },
      { say: 'how many visits in October?', by: 1 },
      { press: 0, by: 0 },
      { say: 'whether we pay for a new form', by: 1 },
      { say: 'tại mạng chậm', by: 0 },
    ],
    collect: [{ press: 0, by: 1 }],
    analyse: [
      { say: 'the page is slow on the phone', by: 1 },
      { press: 1, by: 0 },
    ],
    create: [
      {
        fill: {
          want: 'xem hàng lúc rảnh',
          motivation: 'chỉ rảnh vài phút',
          tension: 'trang tải quá lâu',
          emotion: 'sốt ruột',
          notFor: 'người dùng mạng ở nhà',
        },
      },
      { choose: 0 },
    ],
    apply: [{ say: 'An makes the page faster by 30 November', by: 1 }],
    update: [
      { say: 'hàng tháng', by: 0 },
      { say: 'what is new?', by: 1 },
    ],
  },
  onward: [
    { press: 0, by: 1 },
    { say: 'bỏ qua', by: 0 },
    { say: 'save', by: 1 },
  ],
  connected: true,
  whole: true,
}

const file: Part = {
  thread: 'file',
  workspace: 'west',
  people: [an],
  acts: {
    objective: [
      { send: 'reviews.csv' },
      { say: 'yes' },
      { say: 'why do customers on mobile give fewer stars?' },
      { say: 'yes' },
      { say: 'which screen to mend first' },
      { say: 'the text is too small' },
    ],
    collect: [{ say: 'go on' }],
    analyse: [{ say: 'the button is hidden by the keyboard' }, { press: 1 }],
  },
  onward: [],
  connected: false,
  whole: false,
}

const chatter: Part = {
  thread: 'chatter',
  workspace: 'north',
  people: [lan, an],
  acts: {
    objective: [
      { say: 'xin chào', by: 0 },
      { say: 'how many visits last month?', by: 1 },
      { say: '🙂🙂🙂', by: 0 },
      { say: 'help', by: 1 },
      { say: 'asdf qwer zxcv', by: 1 },
      { say: "'; DROP TABLE threads; -- <script>alert(1)</script>", by: 1 },
      { say: 'tỷ lệ chuyển đổi theo thiết bị tuần trước là bao nhiêu?', by: 0 },
      { say: 'trạng thái', by: 0 },
    ],
  },
  onward: [],
  connected: true,
  whole: false,
}

/** The people of one round; more kills are spread over more rounds. */
export const cast: readonly Part[] = [english, vietnamese, both, file, chatter]
