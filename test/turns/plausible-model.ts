import type { Script } from './scripted-model.ts'

/** Answers every task as a fair model would, from its input alone. */
export const plausible: Script = {
  phrase_findings: ({ language, findings }) => ({
    findings: findings.map(({ id, figures }) => {
      const ref = figures.find(({ unit, value }) => unit !== 'date' && value !== null)?.ref
      const named = ref === undefined ? '' : ` {{r:${ref}}}`
      const text =
        language === 'vi'
          ? `Nói gọn lại, đây là điều đáng nhìn trước:${named}.`
          : `In short, this is the part to look at first:${named}.`
      return { id, text, caveat: null }
    }),
  }),
  read_answer: () => ({
    does: 'answers',
    option: null,
    slots: [],
    knows: 'belief',
    emotion: null,
    aside: null,
    definition: null,
  }),
  next_probe: ({ language, open: [probe = ''] }) => ({
    probe,
    question:
      language === 'vi'
        ? 'Bạn kể lại lần gần nhất bạn nghe khách nói về chuyện này: lúc đó họ đã làm gì?'
        : 'Take the last customer who told you about this: what did they do next?',
  }),
  rivals: ({ language, metrics }) => ({
    rivals: [
      {
        kind: 'tracking',
        claim:
          language === 'vi'
            ? 'Có thể việc đo lường trên điện thoại đã đổi cùng lúc với trang thanh toán.'
            : 'Maybe the way visits are measured changed together with the checkout page.',
        fact:
          language === 'vi'
            ? 'Số đơn thật so với số lượt mua được ghi nhận trên trang.'
            : 'Real orders against the purchases that the page recorded.',
        metric: metrics[0]?.id ?? null,
        dimension: null,
      },
    ],
  }),
  code_themes: ({ language, known, quotes }) => ({
    themes: known.map(({ id }) => ({
      known: id,
      label: language === 'vi' ? 'Chờ mà không thấy gì trên màn hình' : 'Left waiting without a sign',
      quotes: quotes.slice(0, 1).map((quote) => quote.id),
      against: [],
    })),
  }),
  criterion_opinion: ({ language }) => ({
    opinion: 'seems_met',
    reason:
      language === 'vi'
        ? 'Câu này nói một điều mà đội chưa nghĩ tới lúc đầu.'
        : 'The statement says something that the team did not believe at first.',
    evidence: [],
    ask: null,
  }),
  suggest_actions: ({ language }) => ({
    actions: [
      {
        kind: 'product',
        what:
          language === 'vi'
            ? 'Hiện trạng thái đang chờ ngân hàng ngay sau khi khách nhập mã'
            : 'Show that the bank is working right after the code is entered',
        metric: null,
        direction: null,
        test:
          language === 'vi'
            ? 'Cho một nhóm khách thấy trạng thái này và so với nhóm còn lại.'
            : 'Let one group of visitors see the state and hold it against the rest.',
      },
    ],
  }),
  draft_statements: ({ want, motivation, tension, language }) => ({
    statements: [
      {
        form: 'voice',
        text:
          language === 'vi'
            ? `Tôi muốn ${want}, vì ${motivation}, vậy mà ${tension}.`
            : `I want this: ${want}, since ${motivation}, and yet ${tension}.`,
      },
    ],
  }),
}
