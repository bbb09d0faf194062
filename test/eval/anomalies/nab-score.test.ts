import { describe, expect, it } from 'vitest'
import { nabScore } from './nab-score.ts'

const weights = { tpWeight: 1, fpWeight: 0.11, fnWeight: 1 }
const times = Array.from({ length: 1000 }, (_, place) => place)
const stream = { file: 'a', times, values: times, windows: [[500, 599]] as const }
const scoresWith = (alerts: readonly number[]) => times.map((place) => (alerts.includes(place) ? 1 : 0))
const score = (...alerts: readonly number[]) => nabScore([stream], [scoresWith(alerts)], weights).score

/** As in `sweeper.py`. */
const sigmoid = (position: number) => 2 / (1 + Math.exp(5 * position)) - 1

describe('the score of NAB', () => {
  it('is 100 for the first instant of the window and 0 for silence', () => {
    expect(score(500)).toBeCloseTo(100, 10)
    expect(score()).toBeCloseTo(0, 10)
  })

  it('falls by the sigmoid within the window, and only the first detection counts', () => {
    const late = (100 * (sigmoid(-0.5) / sigmoid(-1) + 1)) / 2
    expect(score(550)).toBeCloseTo(late, 10)
    expect(score(550, 560, 590)).toBeCloseTo(late, 10)
  })

  it('takes a false alarm in full before the window, less right behind it, and none on probation', () => {
    expect(score(300, 500)).toBeCloseTo((100 * (2 - 0.11)) / 2, 10)
    expect(score(500, 619)).toBeCloseTo((100 * (2 + 0.11 * sigmoid(20 / 99))) / 2, 10)
    expect(score(100, 500)).toBeCloseTo(100, 10)
  })

  it('has one threshold for all streams, the best', () => {
    const high = times.map((place) => (place === 500 ? 0.9 : place === 300 ? 0.8 : 0))
    const low = times.map((place) => (place === 500 ? 0.7 : 0))
    const both = nabScore([stream, { ...stream, file: 'b' }], [high, low], weights)
    expect(both.threshold).toBe(0.7)
    expect(both.score).toBeCloseTo((100 * (4 - 0.11)) / 4, 10)
  })
})
