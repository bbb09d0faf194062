import { describe, expect, test } from 'vitest'
import { learnSentiment } from '../../../src/text/learn-sentiment.ts'
import type { CustomerText } from '../../../src/text/phrases.ts'
import { leaningOf } from '../../../src/text/sentiment.ts'
import { vietnameseLexiconSentiment } from '../../../src/text/vietnamese-lexicon.ts'

const things = [
  'trà',
  'gối',
  'chảo',
  'nồi',
  'khăn',
  'chai',
  'hộp',
  'túi',
  'máy',
  'ga',
  'thớt',
  'ly',
  'bàn',
  'ghế',
]
const bad = ['không tốt', 'bị vỡ', 'giao sai', 'quá tệ', 'hỏng ngay']
const good = ['rất tốt', 'dùng bền', 'giao nhanh', 'quá đẹp', 'ưng lắm']

/** Seventy texts a side that differ in what they praise or scold. */
function reviews(change: (text: string) => string = (text) => text): readonly CustomerText[] {
  const side = (words: readonly string[], stars: number) =>
    things.flatMap((thing) =>
      words.map((word, at): CustomerText => {
        const id = `${thing} ${word}`
        return {
          id,
          customer: id,
          text: change(`${thing} ${word}${at % 2 === 0 ? '' : ' shop ơi'}`),
          language: 'vi',
          stars,
        }
      }),
    )
  return Object.freeze([...side(bad, 1), ...side(good, 5)])
}

describe('learnSentiment', () => {
  test('learns from stars and reads texts without marks', () => {
    const learned = learnSentiment(reviews())
    if (learned.kind === 'cannot_tell') throw new Error('not learned')
    expect(learned.quality).toMatchObject({ n: 140, low: 70, weak: false })
    expect(learned.score('đèn rất tốt', 'vi')).toBeGreaterThan(0.2)
    expect(learned.score('đèn ko tốt', 'vi')).toBeLessThan(-0.2)
    expect(learned.score('den hong ngay', 'vi')).toBeLessThan(-0.2)
  })

  test('says that it is weak where the stars have nothing to do with the words', () => {
    const shuffled = reviews().map((text, at) => ({ ...text, stars: (at * 7) % 11 < 5 ? 1 : 5 }))
    const learned = learnSentiment(shuffled)
    expect(learned.kind === 'learned' && learned.quality.weak).toBe(true)
  })

  test('refuses with too few texts, and copies of one text are one', () => {
    expect(learnSentiment(reviews().slice(0, 90))).toMatchObject({
      kind: 'cannot_tell',
      reason: 'small_sample',
      n: 20,
      needed: 40,
    })
    expect(learnSentiment(reviews(() => 'như nhau'))).toMatchObject({ kind: 'cannot_tell', n: 1 })
  })
})

describe('vietnameseLexiconSentiment', () => {
  test('turns, strengthens and weakens', () => {
    expect(vietnameseLexiconSentiment('Không tốt')).toBeCloseTo(-0.357, 4)
    expect(vietnameseLexiconSentiment('quá tốt')).toBeGreaterThan(vietnameseLexiconSentiment('tốt'))
    expect(vietnameseLexiconSentiment('hơi trễ')).toBeGreaterThan(vietnameseLexiconSentiment('trễ'))
    expect(vietnameseLexiconSentiment('')).toBe(0)
  })

  test('reads what is typed without marks', () => {
    expect(leaningOf(vietnameseLexiconSentiment('khong tot'))).toBe('negative')
    expect(leaningOf(vietnameseLexiconSentiment('rat hai long, dong goi can than'))).toBe('positive')
    expect(leaningOf(vietnameseLexiconSentiment('mình hỏi về đơn hàng'))).toBe('neutral')
  })
})
