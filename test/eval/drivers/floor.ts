import { adtributor } from '../../../src/analysis/drivers/adtributor.ts'
import type { AdditiveLeaves } from '../../../src/analysis/drivers/leaf-table.ts'

/** Dimensions that Adtributor names at most, as published. */
const named = 3

/** What Adtributor says of a leaf table: single values of the most surprising dimensions, the most surprising first. */
export function adtributorElements(leaves: Omit<AdditiveLeaves, 'expectedFrom'>): readonly string[] {
  const summed = leaves.dimensions.map(({ name, values, codes }) => {
    const actual = values.map(() => 0)
    const expected = values.map(() => 0)
    for (let leaf = 0; leaf < leaves.actual.length; leaf += 1) {
      const value = codes[leaf] ?? 0
      actual[value] = (actual[value] ?? 0) + (leaves.actual[leaf] ?? 0)
      expected[value] = (expected[value] ?? 0) + (leaves.expected[leaf] ?? 0)
    }
    return { name, values, actual, expected }
  })
  const found = adtributor(summed)
  if ('kind' in found) return []
  return found
    .filter(({ chosen }) => chosen.length > 0)
    .slice(0, named)
    .flatMap(({ dimension, chosen }) => chosen.map(({ value }) => `${dimension}=${value}`))
}
