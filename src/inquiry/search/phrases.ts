import { differenceOf } from '../../analysis/comparison/difference.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { DimensionInfo } from '../../metrics/catalog.ts'
import { isStopword } from '../../understanding/stopwords.ts'
import { countsOf } from './group-counts.ts'
import type { Candidate, Group, SearchScope } from './insight-search.ts'
import { recentRows } from './recent-rows.ts'
import { rootsOf } from './root.ts'
import { type CountedText, overRepresented } from './term-counts.ts'

/** Different texts that are looked through for words; the counts that are given are of all rows. */
const mostTexts = 5000
/** A word is worth a sentence where so large a share of the group's texts hold it, and so much more than elsewhere. */
const leastShare = 0.15
const leastGain = 0.1
const mostValues = 3

/** Words that the texts of one value of a column hold far more often than those of the others. */
export async function phrases(
  scope: SearchScope,
  text: DimensionInfo,
  group: Group,
): Promise<readonly Candidate[]> {
  const recent = recentRows(scope, mostTexts)
  if (recent === null) return []
  const [raw] = await scope.read({
    ...recent,
    metrics: [scope.rows.name],
    groupBy: [text.name, group.info.name],
    where: [...scope.where],
    orderBy: [{ by: scope.rows.name, descending: true }],
    limit: mostTexts,
  })
  if (raw === undefined) return []
  const texts = textsOf(raw, text.name, group.info.name)
  const values = [...new Set(texts.map(({ group: value }) => value))].slice(0, mostValues)
  const asked = scope.goal.valueOf(group.info)?.value
  const wanted = [...new Set([...(asked === undefined ? [] : [asked]), ...largest(texts, values.length)])]
  const terms = wanted.flatMap((value) => {
    const own = new Set(rootsOf(value))
    const found = overRepresented(texts, value).find(
      ({ term }) => !own.has(rootsOf(term)[0] ?? '') && !isStopword(wordOf(term)),
    )
    return found === undefined ? [] : [{ value, ...found }]
  })
  const found = await Promise.all(terms.map((one) => candidateOf(scope, text, group, one)))
  return found.flat()
}

/** The word's counts over all rows, read from the source: they are what is kept. */
async function candidateOf(
  scope: SearchScope,
  text: DimensionInfo,
  group: Group,
  { value, term, looked }: { readonly value: string; readonly term: string; readonly looked: number },
): Promise<readonly Candidate[]> {
  const name = group.info.name
  const [[all], [holding]] = await Promise.all([
    scope.read({ metrics: [scope.rows.name], groupBy: [name], where: [...scope.where] }),
    scope.read({
      metrics: [scope.rows.name],
      groupBy: [name],
      where: [...scope.where, { dimension: text.name, op: 'contains', values: [term] }],
    }),
  ])
  if (all === undefined || holding === undefined) return []
  const inside = sampleOf(all, holding, name, (one) => one === value)
  const outside = sampleOf(all, holding, name, (one) => one !== value)
  const result = differenceOf(inside, outside)
  if (result.kind === 'cannot_tell') return []
  if (result.first < leastShare || result.difference < leastGain) return []
  const pValue = Math.min(1, result.pValue * looked)
  return [
    {
      intent: 'phrase',
      metric: scope.rows,
      names: { dimension: name, segment: value, text: text.name, term },
      stats: {
        share: result.first,
        otherShare: result.second,
        n: inside.successes,
        n_segment: inside.n,
        n_against: outside.n,
        pValue,
      },
      readings: [holding, all],
      pValue,
      size: Math.min(1, result.difference),
      tests: looked,
    },
  ]
}

function sampleOf(all: Reading, holding: Reading, dimension: string, belongs: (value: string) => boolean) {
  const sum = (reading: Reading) =>
    countsOf(reading, dimension)
      .filter(({ value }) => belongs(value))
      .reduce((total, { count }) => total + count, 0)
  return { kind: 'rate', successes: sum(holding), n: sum(all) } as const
}

function textsOf(reading: Reading, text: string, dimension: string): readonly CountedText[] {
  return reading.rows.flatMap((row) => {
    const [words, value] = [row.group[text], row.group[dimension]]
    if (words === null || words === undefined || value === null || value === undefined) return []
    return [{ text: String(words), group: String(value), count: row.value ?? 0 }]
  })
}

function largest(texts: readonly CountedText[], most: number): readonly string[] {
  const sums = new Map<string, number>()
  for (const { group, count } of texts) sums.set(group, (sums.get(group) ?? 0) + count)
  return [...sums]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([value]) => value)
}

function wordOf(term: string) {
  return { raw: term, folded: term, stem: term, start: 0, end: term.length }
}
