import { expect, test } from 'vitest'
import type { DimensionInfo } from '../../../src/metrics/catalog.ts'
import { valueGroup, valuesIn } from '../../../src/metrics/value-group.ts'
import { valueLabel } from '../../../src/metrics/value-label.ts'

const value = (name: string, en: string, vi: string) => ({
  value: name,
  count: 1,
  label: { en, vi },
  synonyms: [],
})
const device: DimensionInfo = {
  source: 's',
  model: 'm',
  name: 'device',
  label: { en: 'Device', vi: 'Thiết bị' },
  synonyms: [],
  distinct: 3,
  values: [value('mobile', 'mobile', 'điện thoại'), value('tablet', 'tablet', 'máy tính bảng')],
}

test('values that are meant together are one value, and come apart again', () => {
  expect(valuesIn(valueGroup(['mobile', 'tablet', 'mobile']))).toEqual(['mobile', 'tablet'])
  expect(valuesIn('mobile')).toEqual(['mobile'])
  expect(valuesIn(3)).toEqual([3])
})

test('a group is named by its values, with "or" where it is left out', () => {
  const group = valueGroup(['mobile', 'tablet'])
  expect(valueLabel(device, group)).toEqual({ en: 'mobile and tablet', vi: 'điện thoại và máy tính bảng' })
  expect(valueLabel(device, group, 'disjunction')).toEqual({
    en: 'mobile or tablet',
    vi: 'điện thoại hoặc máy tính bảng',
  })
})
