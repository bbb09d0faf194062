import { describe, expect, test } from 'vitest'
import { englishSentiment } from '../../../src/text/english-sentiment.ts'
import { leaningOf } from '../../../src/text/sentiment.ts'
import { vader } from '../../../src/text/vader.ts'

const leaning = (text: string) => leaningOf(englishSentiment(text).compound)

describe('englishSentiment', () => {
  test('reads words of goods and service that VADER does not know', () => {
    expect(vader('The hinge is flimsy').compound).toBe(0)
    expect(leaning('The hinge is flimsy')).toBe('negative')
    expect(leaning('A sturdy box')).toBe('positive')
    expect(leaning('Not overpriced')).toBe('positive')
  })

  test('takes a negation of nothing polar as an expectation that was not met', () => {
    expect(englishSentiment('It never arrived').compound).toBe(-0.1877)
    expect(leaning('The lid does not fit')).toBe('negative')
    expect(leaning('Why not order two')).toBe('neutral')
  })

  test('reads joined words one by one, but no links', () => {
    expect(leaning('an excellent/cheap-looking toy')).toBe('positive')
    expect(leaning('https://great-love.com/best')).toBe('neutral')
  })

  test('hears a complaint in "too"', () => {
    expect(leaning('too sweet')).toBe(leaningOf(vader('sweet').compound))
    expect(leaning('The box is too tall')).toBe('negative')
    expect(leaning('Me too')).toBe('neutral')
  })
})
