import type { RateSample, Sample } from '../../analysis/comparison/sample.ts'

/**
 * Several groups as one: shares and ratios by their sums, means by pooled moments; null for none or for mixed kinds.
 *
 * Example: 1 of 10 and 3 of 30 give 4 of 40.
 */
export function combineSamples(samples: readonly Sample[]): Sample | null {
  const rates = samples.filter((sample) => sample.kind === 'rate')
  if (rates.length > 0 && rates.length === samples.length)
    return {
      kind: 'rate',
      successes: sum(rates.map((rate) => rate.successes)),
      n: sum(rates.map((rate) => rate.n)),
      ...combinedBundles(rates),
    }
  const ratios = samples.filter((sample) => sample.kind === 'ratio')
  if (ratios.length > 0 && ratios.length === samples.length)
    return ratios.reduce((one, two) => ({
      kind: 'ratio',
      n: one.n + two.n,
      numerator: one.numerator + two.numerator,
      denominator: one.denominator + two.denominator,
      nn: one.nn + two.nn,
      nd: one.nd + two.nd,
      dd: one.dd + two.dd,
    }))
  const means = samples.filter((sample) => sample.kind === 'mean')
  if (means.length === 0 || means.length !== samples.length) return null
  const n = sum(means.map((mean) => mean.n))
  const mean = sum(means.map((part) => part.mean * part.n)) / n
  const within = sum(means.map((part) => (part.n - 1) * part.sd ** 2))
  const between = sum(means.map((part) => part.n * (part.mean - mean) ** 2))
  return { kind: 'mean', n, mean, sd: n < 2 ? 0 : Math.sqrt((within + between) / (n - 1)) }
}

/** Bundles of all groups together, where every group has them. */
function combinedBundles(rates: readonly RateSample[]): Pick<RateSample, 'bundles'> {
  const bundles = rates.flatMap((rate) => rate.bundles ?? [])
  if (bundles.length < rates.length) return {}
  const total = (part: 'rows' | 'nn' | 'nd' | 'dd') => sum(bundles.map((bundle) => bundle[part]))
  return { bundles: { rows: total('rows'), nn: total('nn'), nd: total('nd'), dd: total('dd') } }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
