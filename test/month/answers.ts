/** What somebody says from the first question about mobile visitors to a saved insight. */
export const answersToAnInsight = [
  'why do mobile visitors buy less?',
  'yes',
  'not sure',
  'the shipping fee',
  'analyse',
  'write the insight',
  'I want to pay quickly because I have a few minutes, but the screen goes silent and I fear for my money',
  'afraid',
  'customers who pay cash',
  '1',
  'save',
] as const
