import { describe, expect, test } from 'vitest'
import { vader } from '../../../src/text/vader.ts'

/** From the README and the demonstration of vaderSentiment 3.3; the one with emoji from its lexicon with "heart". */
const published: readonly (readonly [string, number])[] = [
  ['VADER is smart, handsome, and funny.', 0.8316],
  ['VADER is smart, handsome, and funny!', 0.8439],
  ['VADER is very smart, handsome, and funny.', 0.8545],
  ['VADER is VERY SMART, handsome, and FUNNY.', 0.9227],
  ['VADER is VERY SMART, handsome, and FUNNY!!!', 0.9342],
  ['VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!', 0.9469],
  ['VADER is not smart, handsome, nor funny.', -0.7424],
  ['The book was good.', 0.4404],
  ["At least it isn't a horrible book.", 0.431],
  ['The book was only kind of good.', 0.3832],
  ['The plot was good, but the characters are uncompelling and the dialog is not great.', -0.7042],
  ['Today SUX!', -0.5461],
  ["Today only kinda sux! But I'll get by, lol", 0.5249],
  ['Make sure you :) or :D today!', 0.8633],
  ['Catch utf-8 emoji such as 💘 and 💋 and 😁', 0.875],
  ['Not bad at all', 0.431],
]

describe('vader', () => {
  test.each(published)('reads "%s" as %d', (text, compound) => {
    expect(vader(text).compound).toBe(compound)
  })

  test('gives the published shares of the words', () => {
    expect(vader('The book was good.')).toEqual({
      compound: 0.4404,
      positive: 0.492,
      neutral: 0.508,
      negative: 0,
    })
    expect(vader('')).toEqual({ compound: 0, positive: 0, neutral: 0, negative: 0 })
  })

  test('knows what "never this", "least" and a bad ass are', () => {
    const [never, neverThis] = [vader('It was never good'), vader('It was never this good')]
    expect(never.compound).toBeLessThan(0)
    expect(neverThis.compound).toBeGreaterThan(vader('It was good').compound)
    expect(vader('one of the least compelling ideas').compound).toBeLessThan(0)
    expect(vader('this is at least compelling').compound).toBeGreaterThan(0)
    expect(vader('On the other hand, VADER is quite bad ass').compound).toBeGreaterThan(0)
    expect(vader('Without a doubt, an excellent idea.').compound).toBeGreaterThan(0.5)
  })
})
