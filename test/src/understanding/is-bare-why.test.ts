import { expect, test } from 'vitest'
import { isBareWhy } from '../../../src/understanding/is-bare-why.ts'

test.each(['why?', 'why is that', 'vì sao', 'vì sao vậy?', 'tai sao the', 'sao vậy nhỉ?'])(
  '%s asks why of what was said',
  (text) => expect(isBareWhy(text)).toBe(true),
)

test.each([
  'why do mobile visitors buy less?',
  'vì sao doanh thu giảm',
  'tại sao cuối tuần mua ít hơn?',
  'that is it',
  'because of the price',
  'yes',
])('%s does not', (text) => expect(isBareWhy(text)).toBe(false))
