/**
 * What somebody says from the first question to a saved insight: what they ask, what they believe, what customers would say, and what they
 * feel where that does not name it.
 */
export const toInsight = {
  en: (asks: string, believes: string, claims: string, feels?: string) => [
    asks,
    'yes',
    'not sure',
    believes,
    'analyse',
    'write the insight',
    claims,
    ...(feels === undefined ? [] : [feels]),
    'customers who pay cash',
    '1',
    'save',
  ],
  vi: (asks: string, believes: string, claims: string, feels?: string) => [
    asks,
    'đúng rồi',
    'chưa biết',
    believes,
    'phân tích đi',
    'viết insight',
    claims,
    ...(feels === undefined ? [] : [feels]),
    'khách trả tiền mặt',
    '1',
    'lưu',
  ],
} as const

/** The same about mobile visitors. */
export const answersToAnInsight = toInsight.en(
  'why do mobile visitors buy less?',
  'the shipping fee',
  'I want to pay quickly because I have a few minutes, but the screen goes silent and I fear for my money',
)
