import { describe, expect, it } from 'vitest'
import { streamDetector } from '../../../../src/analysis/series/stream-detector.ts'
import { tailProbability } from '../../../../src/analysis/series/tail-probability.ts'
import { noise } from './noise.ts'

const hour = 3_600_000

/** Hours of a daily season, told one by one. */
function watched(values: readonly number[]): readonly number[] {
  const detect = streamDetector(hour)
  return values.map((value, place) => detect(value, place * hour))
}

const hours = (seed: number, count = 960) =>
  noise(seed, count).map(
    (error, place) => (20 + 10 * Math.sin((place * 2 * Math.PI) / 24)) * Math.exp(0.1 * error),
  )

const highest = (scores: readonly number[]) => scores.indexOf(Math.max(...scores))

describe('watching a stream', () => {
  it('finds a spike, a fall and what is usual at another hour strangest', () => {
    expect(highest(watched(hours(1).map((value, place) => (place === 700 ? 10 * value : value))))).toBe(700)
    const fallen = highest(watched(hours(2).map((value, place) => (place >= 700 ? value / 2 : value))))
    expect(fallen).toBeGreaterThanOrEqual(700)
    expect(fallen).toBeLessThan(712)
    // Half past the trough of the season, a value of its peak.
    expect(highest(watched(hours(3).map((value, place) => (place === 24 * 30 + 18 ? 30 : value))))).toBe(738)
  })

  it('says of a value nothing that later ones could change', () => {
    const values = hours(4)
    expect(watched(values).slice(0, 600)).toEqual(watched(values.slice(0, 600)))
  })

  it('is silent while it learns and after a stronger alert of the same day', () => {
    const scores = watched(
      hours(5).map((value, place) => (place === 700 || place === 703 ? 8 * value : value)),
    )
    expect(scores.slice(0, 50)).toEqual(new Array(50).fill(0))
    const after = scores.slice(701, 720).filter((score) => score > 0)
    for (const score of after) expect(score).toBeGreaterThan(scores[700] ?? 1)
  })

  it('lives with a stream that stands still', () => {
    const scores = watched(new Array(400).fill(7))
    expect(scores.every((score) => score >= 0 && score < 1)).toBe(true)
  })
})

describe('the chance of a value as large', () => {
  // Of an exponential variable the tail is known: exp(-x).
  const past = Array.from({ length: 2000 }, (_, rank) => -Math.log(1 - (rank + 0.5) / 2000))

  it('follows the tail beyond all that was seen', () => {
    expect(Math.log10(tailProbability(past, 12))).toBeCloseTo(-12 * Math.LOG10E, 0)
    expect(tailProbability(past, 15)).toBeLessThan(tailProbability(past, 12))
  })

  it('is one below the tail, and never nought', () => {
    expect(tailProbability(past, 1)).toBe(1)
    expect(tailProbability(past, 1e9)).toBeGreaterThan(0)
    expect(tailProbability([], 3)).toBe(1)
  })
})
