import { type Aggregate, partsOf } from './aggregates.ts'
import { type Block, emptyList, groupBy, keyColumns, type Leaf, leafColumns } from './block.ts'
import { cumulativeBlock } from './cumulative-block.ts'
import { plainBlock } from './plain-block.ts'
import type { SimplePlan } from './plan-metric.ts'
import type { Question } from './question.ts'
import { filledMoments, isPlainSum, type RowMoments, type SummedPair } from './row-moments.ts'
import { semiAdditiveBlock } from './semi-additive-block.ts'
import { withTimeSpine } from './spine-block.ts'

/** The aggregates of one query, each written once however many metrics are made of it. */
export interface Blocks {
  /** References to the aggregate's columns in `source`. */
  add(plan: SimplePlan): Aggregate
  /** References to the moments of a ratio's rows; undefined where its parts are not sums over the same rows. */
  addMoments(pair: SummedPair): RowMoments | undefined
  /** A SELECT with the query's keys and all aggregates that were added. */
  source(): string
  readonly leaves: readonly Leaf[]
}

/**
 * Plans that read the same rows in the same way share a statement; others have one of their own, each aggregated
 * apart before they meet on the query's keys, so that no row is counted twice.
 */
export function createBlocks(question: Question): Blocks {
  const { dialect } = question
  const leaves = new Map<string, Leaf>()
  const blocks = new Map<string, Leaf[]>()
  const opened = (key: string, plan: SimplePlan, denominator?: SimplePlan): Leaf => {
    const known = leaves.get(key)
    if (known !== undefined) return known
    const leaf = { plan, prefix: `a${leaves.size}`, ...(denominator && { denominator }) }
    leaves.set(key, leaf)
    const block = blockKey(plan)
    blocks.set(block, [...(blocks.get(block) ?? []), leaf])
    return leaf
  }
  return {
    get leaves() {
      return [...leaves.values()]
    },
    add: (plan) => referencesTo(opened(planKey(plan), plan), dialect.quote),
    addMoments({ numerator, denominator }) {
      const summed = isPlainSum(numerator) && isPlainSum(denominator)
      if (!summed || blockKey(numerator) !== blockKey(denominator)) return undefined
      const key = `${planKey(numerator)} ${planKey(denominator)}`
      const { prefix } = opened(key, numerator, denominator)
      return filledMoments((part) => dialect.quote(`${prefix}_${part}`))
    },
    source() {
      const all = [...blocks.values()].flatMap(([first, ...rest]) =>
        first === undefined ? [] : [{ plan: first.plan, leaves: [first, ...rest] }],
      )
      const spined = (block: Block) => question.query.grain !== undefined && hasSpine(block)
      const [only, second] = all
      if (only !== undefined && second === undefined && !spined(only)) return blockSql(question, only)
      const written = all.map((block) => ({
        block,
        sql: spined(block)
          ? withTimeSpine(question, block, blockSql(question, block))
          : blockSql(question, block),
      }))
      return merged(question, written)
    },
  }
}

function planKey({ metric, filters, offset, cumulative }: SimplePlan): string {
  return JSON.stringify([metric.name, filters, offset, cumulative])
}

function blockKey({ model, metric, filters, offset, cumulative }: SimplePlan): string {
  const time = metric.agg_time_dimension ?? model.agg_time_dimension
  const alone = cumulative === undefined ? undefined : [metric.name, filters]
  const chosen = metric.non_additive_dimension && [metric.non_additive_dimension, filters]
  return JSON.stringify([model.name, time, offset, cumulative, alone, chosen, metric.join_to_timespine])
}

function blockSql(question: Question, block: Block): string {
  if (block.plan.cumulative !== undefined) return cumulativeBlock(question, block)
  const chosen = block.plan.metric.non_additive_dimension !== undefined
  return chosen ? semiAdditiveBlock(question, block) : plainBlock(question, block)
}

function hasSpine({ plan }: Block): boolean {
  return plan.metric.join_to_timespine === true
}

/** Blocks one under the other, then one row a key: every column is filled by one block only. */
function merged(
  question: Question,
  blocks: readonly { readonly block: Block; readonly sql: string }[],
): string {
  const { dialect } = question
  const keys = keyColumns(question).map(dialect.quote)
  const every = blocks.flatMap(({ block }) => block.leaves)
  const parts = blocks.map(({ block, sql }, index) => {
    const list = every.flatMap((leaf) =>
      block.leaves.includes(leaf)
        ? leafColumns(leaf).map(({ column }) => dialect.quote(column))
        : emptyList(leaf, dialect),
    )
    return `SELECT ${[...keys, ...list].join(', ')} FROM (\n${sql}\n) AS ${dialect.quote(`b${index}`)}`
  })
  const columns = every.flatMap(leafColumns).map(({ column }) => dialect.quote(column))
  const list = columns.map((column) => `max(${column}) AS ${column}`)
  return [
    `SELECT ${[...keys, ...list].join(', ')}`,
    `FROM (\n${parts.join('\nUNION ALL\n')}\n) AS ${dialect.quote('u')}`,
    groupBy(keys, dialect),
  ].join('\n')
}

function referencesTo({ plan, prefix }: Leaf, quote: (name: string) => string): Aggregate {
  const column = (part: string) => quote(`${prefix}_${part}`)
  const fill = plan.metric.fill_nulls_with
  return {
    value: fill === undefined ? column('value') : `coalesce(${column('value')}, ${fill})`,
    n: `coalesce(${column('n')}, 0)`,
    ...(partsOf(plan).includes('sd') && { sd: column('sd') }),
  }
}
