import { describe, expect, test } from 'vitest'
import { classTfIdf, cosine } from '../../../src/text/class-tf-idf.ts'
import { logOdds } from '../../../src/text/log-odds.ts'
import { npmi } from '../../../src/text/npmi.ts'

function countsOf(first: string, second: string) {
  const words = new Set([...first.split(' '), ...second.split(' ')])
  const count = (text: string, word: string) => text.split(' ').filter((one) => one === word).length
  return new Map([...words].map((word) => [word, { first: count(first, word), second: count(second, word) }]))
}

describe('logOdds', () => {
  test("gives the z-scores of fightin' words", () => {
    // Prior 0.05 a word; reproduced by calculation from Monroe, Colaresi and Quinn 2008.
    const scores = logOdds(
      countsOf(
        'the quick brown fox jumps over the lazy pig',
        'the lazy purple pig jumps over the lazier donkey',
      ),
      0.05,
    )
    expect(scores.get('brown')).toBeCloseTo(0.6894228, 6)
    expect(scores.get('quick')).toBeCloseTo(0.6894228, 6)
    expect(scores.get('donkey')).toBeCloseTo(-0.6894228, 6)
    expect(scores.get('the')).toBeCloseTo(0, 6)
  })
})

describe('npmi', () => {
  test('is one for things that only stand together, and nothing for chance', () => {
    expect(npmi(10, 10, 10, 1000)).toBeCloseTo(1)
    expect(npmi(1, 10, 10, 1000)).toBeCloseTo(0.3333, 4)
    expect(npmi(10, 100, 100, 1000)).toBeCloseTo(0)
    expect(npmi(0, 5, 5, 100)).toBe(-1)
  })
})

describe('classTfIdf', () => {
  test('weighs what marks a class above what stands everywhere', () => {
    const [first = new Map<string, number>(), second = new Map<string, number>()] = classTfIdf([
      new Map([
        ['otp', 2],
        ['shop', 2],
      ]),
      new Map([['shop', 4]]),
    ])
    expect(first.get('otp')).toBeCloseTo(0.5493, 4)
    expect(first.get('shop')).toBeCloseTo(0.2554, 4)
    expect(cosine(first, first)).toBeCloseTo(1)
    expect(cosine(new Map([['otp', 1]]), second)).toBe(0)
  })
})
