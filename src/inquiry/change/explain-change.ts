import type { CannotTell } from '../../analysis/cannot-tell.ts'
import type { DriverSearch } from '../../analysis/drivers/driver.ts'
import { searchAdditive } from '../../analysis/drivers/search-additive.ts'
import { searchRatio } from '../../analysis/drivers/search-ratio.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import type { Tools } from '../../tools.ts'
import { type Explored, nothingExplored } from '../one-budget.ts'
import type { Period } from '../period.ts'
import { explainingDimensions } from '../segment/find-drivers.ts'
import { filtersOf, readBy } from '../sides.ts'
import type { Subject } from '../subject.ts'
import { type ChangeLeaves, changeLeaves, partsOf } from './change-leaves.ts'
import { changeOverTime } from './change-over-time.ts'
import { driverFinding } from './driver-finding.ts'

/** Dimensions that are looked at one by one, and of these the ones that are crossed. */
const maxDimensions = 8
const crossed = 4
const maxDrivers = 3
/** The least share of the whole change that is worth a sentence. */
const minExplained = 0.1
/** How far the groups' sum may be from the whole's own figure. */
const tolerance = 0.005

/**
 * Which combinations of values explain the change of a metric from the comparable earlier period: at most three findings of
 * kind `driver`, each with its share of the change, its figure in both periods and that of all the rest. The metric is asked by up to four
 * dimensions at once, those along which the change is least even. Nothing where the change may be chance, where the
 * metric's groups do not add up to the whole, or where the change is spread evenly.
 */
export async function explainChange(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period | null,
  catalog: Catalog,
): Promise<Explored> {
  const change = await changeOverTime(tools, brief, subject, period)
  if (period === null || period.earlier === null || change?.finding.kind !== 'change') return nothingExplored
  const periods = { present: period.present, earlier: period.earlier }
  const additive = subject.metric.additivity === 'additive'
  const read = async (names: readonly string[]) => {
    const where = filtersOf(brief, subject.segment)
    const [present, earlier] = await Promise.all([
      readBy(tools, subject, { dimensions: names, period: periods.present, where }),
      readBy(tools, subject, { dimensions: names, period: periods.earlier, where }),
    ])
    const cut = [...present.flags, ...earlier.flags].includes('truncated')
    const leaves = cut ? null : changeLeaves(names, present, earlier, additive)
    return leaves === null || !addsUp(leaves, change, additive) ? null : { leaves, present, earlier }
  }
  const single: { name: string; score: number; tested: number }[] = []
  for (const { name } of explainingDimensions(subject, catalog).slice(0, maxDimensions)) {
    const one = await read([name])
    const search = one === null ? null : searched(one.leaves, additive, change.present, change.earlier)
    if (search?.kind === 'drivers')
      single.push({ name, score: search.rivals[0]?.score ?? Number.NEGATIVE_INFINITY, tested: search.tested })
  }
  const names = single
    .toSorted((a, b) => b.score - a.score)
    .slice(0, crossed)
    .map(({ name }) => name)
  // Fewer dimensions where all of them together have more groups than one answer holds.
  for (let count = names.length; count > 0; count -= 1) {
    const found = await read(names.slice(0, count))
    const search = found === null ? null : searched(found.leaves, additive, change.present, change.earlier)
    if (found === null || search?.kind !== 'drivers') continue
    const tested = search.tested + single.reduce((sum, one) => sum + one.tested, 0)
    const told: Explored[] = []
    for (const driver of search.drivers)
      told.push(
        await driverFinding(
          tools,
          { brief, subject, periods, change, tested, raw: found.leaves.raw },
          driver,
        ),
      )
    const findings = told.flatMap((one) => one.findings).filter(({ kept }) => kept)
    return { findings, readings: told.flatMap(({ readings }) => readings), tested }
  }
  return nothingExplored
}

/** The search for the kind of metric, in the direction that the whole moved. */
function searched(
  { leaves }: ChangeLeaves,
  additive: boolean,
  present: Reading,
  earlier: Reading,
): DriverSearch | CannotTell {
  const direction = (present.rows[0]?.value ?? 0) < (earlier.rows[0]?.value ?? 0) ? 'down' : 'up'
  const options = { direction, minExplained, maxDrivers } as const
  return additive
    ? searchAdditive(
        { dimensions: leaves.dimensions, ...leaves.numerator, expectedFrom: 'earlier_period' },
        options,
      )
    : searchRatio(leaves, options)
}

function addsUp(
  { leaves }: ChangeLeaves,
  { present, earlier }: { readonly present: Reading; readonly earlier: Reading },
  additive: boolean,
): boolean {
  const near = (values: ArrayLike<number>, whole: number) =>
    Math.abs(Array.from(values).reduce((sum, value) => sum + value, 0) - whole) <=
    tolerance * Math.max(Math.abs(whole), 1)
  const [now, then] = [present, earlier].map(({ rows: [row] }) =>
    row === undefined ? null : partsOf(row, additive),
  )
  if (now === null || then === null || now === undefined || then === undefined) return false
  const { numerator, denominator } = leaves
  return (
    near(numerator.actual, now.numerator) &&
    near(numerator.expected, then.numerator) &&
    (additive || (near(denominator.actual, now.denominator) && near(denominator.expected, then.denominator)))
  )
}
