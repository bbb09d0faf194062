import { splitProductChange } from '../../analysis/decomposition/product-split.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { SourceDefinition } from '../../metrics/metric.ts'
import type { TimeRange } from '../../metrics/query.ts'
import type { Tools } from '../../tools.ts'
import type { Period } from '../period.ts'
import { filtersOf, readLevel } from '../sides.ts'
import type { Subject } from '../subject.ts'
import { productChain, topsElsewhere } from './product-chain.ts'

/** The least change, as a share of the earlier level, that is worth splitting. */
const practicalMinimum = 0.05
/** How far a product may be from the figure it should be. */
const tolerance = 0.005
const maxTops = 6

export interface ProductFinding {
  readonly finding: Finding
  readonly readings: readonly Reading[]
}

interface Both {
  readonly name: string
  readonly now: Reading
  readonly then: Reading
}

/**
 * Splits the change of a metric that is a product (revenue = sessions x conversion x order value) among its factors, from
 * the earlier period to the present one; null where the definitions know no such chain, a level is missing, or the product is
 * not the figure itself. Arithmetic, not a test: it says where the change lies, not why.
 */
export async function splitProduct(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period | null,
): Promise<ProductFinding | null> {
  if (period === null || period.earlier === null) return null
  const { present, earlier } = period
  const definition = (await tools.source(subject.metric.source))?.definition
  const short = definition === undefined ? null : productChain(definition, subject.metric.name)
  if (definition === undefined || short === null) return null
  const read = readerOf(tools, brief, subject, present, earlier)
  const whole = await read(subject.metric.name)
  const chain = await read.all(await lengthen(definition, short, read))
  const factors = chain.flatMap(({ name, now, then }) => {
    const [after, before] = [levelIn(now), levelIn(then)]
    return after === null || before === null ? [] : [{ name, after, before }]
  })
  if (whole === null || factors.length < chain.length) return null
  const split = splitProductChange(factors)
  if (split.kind === 'cannot_tell') return null
  const [first, second] = [levelIn(whole.now), levelIn(whole.then)]
  if (first === null || second === null || !near(split.after, first) || !near(split.before, second))
    return null
  const { source } = subject.metric
  const readings = [whole, ...chain].flatMap(({ now, then }) => [now, then])
  return {
    readings,
    finding: {
      id: tools.id('fd'),
      workspace: tools.workspace,
      kind: 'factors',
      metric: `${source}.${subject.metric.name}`,
      names: {
        ...(brief.segment === null
          ? {}
          : { dimension: brief.segment.dimension, segment: String(brief.segment.value) }),
        ...Object.fromEntries(factors.map(({ name }, place) => [`factor${place + 1}`, `${source}.${name}`])),
      },
      stats: {
        first,
        second,
        difference: split.total,
        ...(second === 0 ? {} : { relative: split.total / Math.abs(second) }),
        ...Object.fromEntries(split.effects.map(({ effect }, place) => [`part${place + 1}`, effect])),
      },
      dates: { from: present.from, to: present.to, earlierFrom: earlier.from, earlierTo: earlier.to },
      readings: readings.map((reading) => reading.id),
      testedWith: 1,
      kept: Math.abs(split.total) >= practicalMinimum * Math.abs(second),
      flags: [...new Set(readings.flatMap((reading) => reading.flags))],
    },
  }
}

interface Reader {
  (name: string): Promise<Both | null>
  all(names: readonly string[]): Promise<readonly Both[]>
}

/** Reads metrics of the subject's source in both periods, each once; null where a metric does not know the brief's filters. */
function readerOf(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  present: TimeRange,
  earlier: TimeRange,
): Reader {
  const where = filtersOf(brief, subject.segment)
  const known = new Map<string, Promise<Both | null>>()
  const readOnce = async (name: string): Promise<Both | null> => {
    const metric = tools.catalog.metrics.find(
      (info) => info.source === subject.metric.source && info.name === name,
    )
    if (metric === undefined || !where.every(({ dimension }) => metric.dimensions.includes(dimension)))
      return null
    const asked = { ...subject, metric }
    const [now, then] = await Promise.all([
      readLevel(tools, asked, { period: present, where }),
      readLevel(tools, asked, { period: earlier, where }),
    ])
    return { name, now, then }
  }
  const read = (name: string) => {
    const reading = known.get(name) ?? readOnce(name)
    known.set(name, reading)
    return reading
  }
  const all = async (names: readonly string[]) =>
    (await Promise.all(names.map(read))).filter((both) => both !== null)
  return Object.assign(read, { all })
}

/** The chain with its first metric replaced by another table's chain, where both tables count the same in both periods. */
async function lengthen(
  definition: SourceDefinition,
  chain: readonly string[],
  read: Reader,
): Promise<readonly string[]> {
  const [base, ...rest] = chain
  const own = base === undefined ? null : await read(base)
  if (base === undefined || own === null) return chain
  for (const name of topsElsewhere(definition, base).slice(0, maxTops)) {
    const longer = productChain(definition, name)
    const other = longer === null ? null : await read(name)
    if (longer === null || other === null) continue
    const alike = near(levelIn(other.now), levelIn(own.now)) && near(levelIn(other.then), levelIn(own.then))
    if (alike) return [...longer, ...rest]
  }
  return chain
}

function levelIn(reading: Reading): number | null {
  return reading.rows[0]?.value ?? null
}

function near(one: number | null, two: number | null): boolean {
  if (one === null || two === null) return false
  return Math.abs(one - two) <= tolerance * Math.max(Math.abs(one), Math.abs(two))
}
