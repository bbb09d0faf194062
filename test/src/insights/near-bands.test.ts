import { expect, test } from 'vitest'
import { nearBands } from '../../../src/insights/near-bands.ts'

const shared = (one: string, other: string) => {
  const keys = new Set(nearBands(one))
  return nearBands(other).filter((key) => keys.has(key)).length
}

const claim =
  'Tôi muốn mua nhanh trên điện thoại vì chỉ có vài phút, nhưng màn hình im lặng làm tôi sợ mất tiền'

test('statements that say nearly the same share a key, whatever their marks', () => {
  expect(
    shared(
      claim,
      'toi muon MUA nhanh tren dien thoai vi chi co vai phut; man hinh im lang lam toi so mat tien',
    ),
  ).toBe(20)
  expect(shared(claim, `${claim} trong giỏ hàng`)).toBeGreaterThan(0)
})

test('statements that share their form alone do not', () => {
  expect(shared(claim, 'Tôi muốn đổi trả vì hàng lỗi, nhưng cửa hàng xa')).toBe(0)
  expect(nearBands('{{r:rd_1.0.value|percent}}')).toEqual([])
})
