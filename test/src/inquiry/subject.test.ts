import { describe, expect, test } from 'vitest'
import { dimensionOf, subjectOf } from '../../../src/inquiry/subject.ts'
import { briefOf, catalog } from './sample-shop.ts'

const mobile = { dimension: 'device', value: 'mobile' }

describe('a brief made concrete', () => {
  test('without a metric, or with one that is gone, is none', () => {
    expect(subjectOf(briefOf({ metric: null }), catalog)).toBeNull()
    expect(subjectOf(briefOf({ metric: { source: 'shop', name: 'gone' } }), catalog)).toBeNull()
    expect(subjectOf(briefOf({ metric: { source: 'other', name: 'checkout_rate' } }), catalog)).toBeNull()
  })

  test('without a segment has a metric and its table', () => {
    const subject = subjectOf(briefOf(), catalog)
    expect(subject?.metric.name).toBe('checkout_rate')
    expect(subject?.model?.name).toBe('checkouts')
    expect([subject?.segment, subject?.against, subject?.dimension]).toEqual([null, null, null])
  })

  test('a segment stands against all the rest where nothing else is said', () => {
    const subject = subjectOf(briefOf({ segment: mobile }), catalog)
    expect(subject?.segment).toEqual({
      label: { en: 'mobile', vi: 'điện thoại' },
      filter: { dimension: 'device', op: 'in', values: ['mobile'] },
    })
    expect(subject?.against).toEqual({
      label: { en: 'not mobile', vi: 'không phải điện thoại' },
      filter: { dimension: 'device', op: 'not_in', values: ['mobile'] },
    })
  })

  test('or against the value that is said', () => {
    const subject = subjectOf(briefOf({ segment: mobile, against: { value: 'desktop' } }), catalog)
    expect(subject?.against?.filter).toEqual({ dimension: 'device', op: 'in', values: ['desktop'] })
    expect(subject?.against?.label).toEqual({ en: 'desktop', vi: 'máy tính' })
  })

  test('a value that is a number or a yes keeps its kind in the filter and its column in the label', () => {
    const number = subjectOf(briefOf({ segment: { dimension: 'region', value: 3 } }), catalog)
    expect(number?.segment?.filter.values).toEqual([3])
    expect(number?.segment?.label).toEqual({ en: 'Region 3', vi: 'Vùng 3' })
    const yes = subjectOf(briefOf({ segment: { dimension: 'region', value: true } }), catalog)
    expect(yes?.segment?.label).toEqual({ en: 'Region: yes', vi: 'Vùng: có' })
  })

  test('a segment of a column that is gone is left out', () => {
    const subject = subjectOf(briefOf({ segment: { dimension: 'gone', value: 'x' } }), catalog)
    expect(subject?.segment).toBeNull()
    expect(subject?.dimension).toBeNull()
  })
})

test('a dimension is looked up within its source', () => {
  expect(dimensionOf(catalog, 'shop', 'device')?.name).toBe('device')
  expect(dimensionOf(catalog, 'other', 'device')).toBeNull()
})
