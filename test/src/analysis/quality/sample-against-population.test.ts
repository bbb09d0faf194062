import { describe, expect, it } from 'vitest'
import { sampleAgainstPopulation } from '../../../../src/analysis/quality/sample-against-population.ts'

const sides = (sample: readonly number[], population: readonly number[]) =>
  Object.freeze(
    sample.map((count, place) => ({ name: `g${place}`, sample: count, population: population[place] ?? 0 })),
  )

describe('a sample held against its population', () => {
  it('has the index that its definition gives: the sum of share differences by log ratios', () => {
    // Siddiqi 2006: (0.6 - 0.5) ln(0.6 / 0.5) + (0.4 - 0.5) ln(0.4 / 0.5), worked by hand.
    const found = sampleAgainstPopulation(sides([60, 40], [500, 500]))
    expect(found).toMatchObject({ kind: 'representation', unlike: false, df: 1 })
    expect(found).toHaveProperty('psi', expect.closeTo(0.0405465, 7))
    // Pearson's closed form of two by two: 1100 (60 x 500 - 40 x 500)^2 / (100 x 1000 x 560 x 540).
    expect(found).toHaveProperty('statistic', expect.closeTo(3.6375661, 6))
  })

  it('has the published chi-square of smokers among the patients of four studies (Fleiss 1981)', () => {
    const found = sampleAgainstPopulation(sides([83, 90, 129, 70], [3, 3, 7, 12]))
    expect(found).toMatchObject({ df: 3, statistic: expect.closeTo(12.6004, 4) })
    expect(found).toHaveProperty('pValue', expect.closeTo(0.005585, 6))
  })

  it('names the group that the sample has too many of', () => {
    const found = sampleAgainstPopulation(sides([300, 60, 40], [3000, 4000, 3000]))
    expect(found).toMatchObject({ unlike: true, over: { name: 'g0', sample: 0.75, population: 0.3 } })
  })

  it('does not call a small sample unlike for what chance does', () => {
    expect(sampleAgainstPopulation(sides([7, 3], [500, 500]))).toMatchObject({
      unlike: false,
      psi: expect.closeTo(0.1695, 3),
    })
  })

  it('stays finite where one side lacks a group', () => {
    const found = sampleAgainstPopulation(sides([100, 0], [500, 500]))
    expect(found).toMatchObject({ unlike: true, over: { name: 'g0' } })
    expect(found.kind === 'representation' && Number.isFinite(found.psi)).toBe(true)
  })

  it('finds nothing between a population and itself', () => {
    expect(sampleAgainstPopulation(sides([50, 50], [50, 50]))).toMatchObject({ psi: 0, unlike: false })
  })

  it('refuses what it cannot weigh', () => {
    expect(sampleAgainstPopulation(sides([5], [5]))).toMatchObject({ reason: 'no_data' })
    expect(sampleAgainstPopulation(sides([0, 0], [5, 5]))).toMatchObject({ reason: 'no_data' })
    expect(sampleAgainstPopulation(sides([1, Number.NaN], [5, 5]))).toMatchObject({ reason: 'not_finite' })
    expect(sampleAgainstPopulation(sides([1, -2], [5, 5]))).toMatchObject({ reason: 'not_positive' })
  })
})
