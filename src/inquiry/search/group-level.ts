import { contrastOf } from '../../analysis/comparison/contrast.ts'
import type { Sample } from '../../analysis/comparison/sample.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import { welchTest } from '../../analysis/comparison/welch.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import { differenceStats } from '../difference-stats.ts'
import { combineSamples } from '../segment/combine-samples.ts'
import { cellOf } from '../sides.ts'
import type { Candidate, Group, SearchScope } from './insight-search.ts'

/** The least difference worth a sentence, as a share of the others' level. */
const practicalMinimum = 0.1
/** A figure is alike for all only where no difference this large, as a share of the others' level, is still possible. */
const mostPossible = 0.5
const limits = { minCases: 10, minEvents: 5 }

/** Which value of a column a figure is highest or lowest for, against all the others; or that it is alike for all. */
export async function groupLevel(
  scope: SearchScope,
  group: Group,
  metric: MetricInfo,
): Promise<readonly Candidate[]> {
  const name = group.info.name
  const [reading] = await scope.read({ metrics: [metric.name], groupBy: [name], where: [...scope.where] })
  if (reading === undefined) return []
  const samples = reading.rows.flatMap((row) => {
    const value = row.group[name]
    const sample = sampleOfCell(cellOf(row), metric)
    return value === null || value === undefined || sample.kind === 'cannot_tell'
      ? []
      : [{ value: String(value), sample }]
  })
  const contrasts = samples.flatMap(({ value, sample }) => {
    const others = samples.filter((one) => one.value !== value).map((one): Sample => one.sample)
    const rest = combineSamples(others)
    const contrast = rest === null ? null : contrastOf(sample, rest, { limits })
    if (rest === null || contrast === null || contrast.kind === 'cannot_tell') return []
    return [
      { value, contrast: { ...contrast, pValue: Math.max(contrast.pValue, pooledPValue(sample, rest)) } },
    ]
  })
  const [best] = contrasts.toSorted(
    (a, b) =>
      a.contrast.pValue - b.contrast.pValue ||
      Math.abs(b.contrast.difference) - Math.abs(a.contrast.difference),
  )
  if (best === undefined || contrasts.length < 2) return []
  const asked = scope.goal.valueOf(group.info)?.value
  const shown = [best, ...contrasts.filter(({ value }) => value === asked && value !== best.value)]
  const alike = contrasts.every(
    ({ contrast: { low, high, second } }) => Math.max(-low, high) <= mostPossible * Math.abs(second),
  )
  const shared = { intent: 'group_level', metric, readings: [reading] } as const
  const even: Candidate = {
    ...shared,
    names: { dimension: name, even: 'yes' },
    stats: { n_groups: contrasts.length, pValue: best.contrast.pValue },
    pValue: null,
    size: 0,
    tests: contrasts.length,
  }
  return shown.flatMap(({ value, contrast }, place): Candidate[] => {
    const { difference, second, relative } = contrast
    const matters = Math.abs(difference) >= practicalMinimum * Math.abs(second)
    if (!matters) return place === 0 && alike ? [even] : []
    const pValue = Math.min(1, contrast.pValue * contrasts.length)
    return [
      {
        ...shared,
        names: { dimension: name, segment: value },
        stats: { ...differenceStats(contrast), pValue },
        pValue,
        size: relative === null ? 0.5 : Math.min(1, Math.abs(relative)),
        tests: place === 0 ? contrasts.length : 0,
        ...(place === 0 && alike ? { otherwise: even } : {}),
      },
    ]
  })
}

/**
 * The p-value with one spread for both sides: a small group of a skewed figure that happens to lie low also happens to
 * vary little, and Welch's test alone would believe it.
 */
function pooledPValue(first: Sample, second: Sample): number {
  if (first.kind !== 'mean' || second.kind !== 'mean') return 0
  const freedom = first.n + second.n - 2
  const sd = Math.sqrt(((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / freedom)
  return welchTest({ ...first, sd }, { ...second, sd })?.pValue ?? 1
}
