import { describe, expect, test } from 'vitest'
import { chooseQuotes } from '../../../src/text/choose-quotes.ts'
import { contrastThemes } from '../../../src/text/contrast-themes.ts'
import { interviewCurve } from '../../../src/text/enough-interviews.ts'
import { type CustomerText, findPhrases } from '../../../src/text/phrases.ts'
import { starSides } from '../../../src/text/star-sides.ts'
import { tellingWords } from '../../../src/text/telling-words.ts'

const openings = [
  'mua cho mẹ',
  'đặt hôm qua',
  'hàng về sáng nay',
  'lần thứ hai',
  'bạn giới thiệu',
  'nhà đông người',
]
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

/** `count` customers who say the same after different openings, every third one without marks. */
function say(words: string, stars: number, count: number, language = 'vi'): readonly CustomerText[] {
  return Array.from({ length: count }, (_, at) => {
    const text = `${openings[at % openings.length]} số ${at}, ${words}`
    const id = `${words} ${at}`
    return { id, customer: id, text: at % 3 === 0 ? bare(text) : text, language, stars }
  })
}

const texts = Object.freeze([
  ...say('giao trễ ba ngày', 1, 30),
  ...say('giao trễ một chút nhưng shop dễ thương', 5, 6),
  ...say('trà hoa cúc bị vỡ hộp', 2, 24),
  ...say('trà hoa cúc thơm ngon', 5, 14),
  ...say('gối êm', 4, 100),
  ...say('tạm ổn', 3, 20),
])

const found = () => {
  const result = contrastThemes(texts, starSides(texts))
  if (result.kind === 'cannot_tell') throw new Error(result.reason)
  return result
}

describe('findPhrases', () => {
  test('counts texts with and without marks as one and keeps negators', () => {
    const phrases = findPhrases([...say('không nhận được', 1, 6), ...say('gối êm', 5, 20)], 5)
    expect(phrases.map(({ label }) => label)).toContain('không nhận')
    const late = findPhrases(texts, 5).find(({ key }) => key === 'giao tre')
    expect(late).toMatchObject({ label: 'giao trễ', plain: true })
    expect(late?.texts.size).toBe(36)
  })
})

describe('contrastThemes', () => {
  test('finds what the low side brings up, with customers of customers', () => {
    const { themes, customers } = found()
    expect(customers).toEqual({ low: 54, high: 120 })
    expect(themes[0]).toMatchObject({
      labels: ['giao trễ'],
      low: { customers: 30, of: 54 },
      high: { customers: 6, of: 120 },
    })
    expect(themes[0]?.meanStars).toBeCloseTo((30 + 6 * 5) / 36)
    expect(themes.map(({ labels }) => labels[0])).toContain('vỡ hộp')
    expect(themes[0]?.low.low).toBeCloseTo(0.4241, 3)
  })

  test('does not take the product that a complaint names for a complaint', () => {
    expect(found().themes.flatMap(({ phrases }) => phrases)).not.toContain('hoa cúc')
  })

  test('counts a customer once, however often they say it', () => {
    const loud = texts.map((text, at) =>
      text.stars !== undefined && text.stars < 3 ? { ...text, customer: `c${at % 9}` } : text,
    )
    const result = contrastThemes(loud, starSides(loud))
    expect(result).toMatchObject({ kind: 'cannot_tell', n: 9, needed: 20 })
  })

  test('finds nothing where stars and words have nothing to do with each other', () => {
    const shuffled = texts.map((text, at) => ({ ...text, stars: ((at * 7919) % 101) % 2 === 0 ? 1 : 5 }))
    expect(contrastThemes(shuffled, starSides(shuffled))).toMatchObject({ kind: 'themes', themes: [] })
  })
})

describe('chooseQuotes', () => {
  test('shows different customers, nothing twice, and the other voice', () => {
    const [theme] = found().themes
    if (theme === undefined) throw new Error('no theme')
    const choice = { texts, bags: texts.map(tellingWords), tone: () => 0, most: 2, shown: new Set<number>() }
    const { quotes, counter } = chooseQuotes(theme, choice)
    expect(quotes).toHaveLength(2)
    expect(new Set(quotes.map((at) => texts[at]?.customer)).size).toBe(2)
    for (const at of quotes) expect(bare(texts[at]?.text ?? '')).toContain('giao tre')
    expect(texts[counter ?? -1]).toMatchObject({ stars: 5 })
    const again = chooseQuotes(theme, { ...choice, shown: new Set(quotes) })
    expect(again.quotes.filter((at) => quotes.includes(at))).toEqual([])
  })
})

describe('starSides', () => {
  test('takes the ends of the scale', () => {
    const sides = (stars: readonly number[]) =>
      starSides(stars.map((one) => ({ id: '', customer: '', text: '', language: 'vi', stars: one })))
    expect(sides([1, 2, 3, 4, 5])).toEqual(['low', 'low', 'between', 'high', 'high'])
    expect(sides([0, 2, 5, 8, 10])).toEqual(['low', 'low', 'between', 'high', 'high'])
  })
})

describe('interviewCurve', () => {
  test('is flat where two interviews brought almost nothing new', () => {
    const curve = interviewCurve([['a', 'b'], ['b', 'c'], ['d'], ['a'], ['a'], ['b'], ['z']])
    expect(curve).toMatchObject({ fresh: [2, 1, 1, 0, 0, 0, 1], known: [2, 3, 4, 4, 4, 4, 5], flatAfter: 6 })
    expect(interviewCurve([['a'], ['b'], ['c'], ['d'], ['e'], ['f']]).flatAfter).toBeNull()
    expect(interviewCurve([]).flatAfter).toBeNull()
  })
})
