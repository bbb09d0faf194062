import type { Catalog, DimensionInfo, DimensionValue, MetricInfo } from '../metrics/catalog.ts'
import { isPeople } from './behaviours.ts'
import { createLexicon, type Lexicon, type LexiconEntry } from './lexicon.ts'
import { isStopword } from './stopwords.ts'
import { nameKey, synonymsOf } from './synonyms.ts'
import { tokenise } from './tokenise.ts'

export type Named =
  | { readonly kind: 'metric'; readonly info: MetricInfo }
  | { readonly kind: 'dimension'; readonly info: DimensionInfo }
  | {
      readonly kind: 'value'
      readonly dimension: DimensionInfo
      readonly value: DimensionValue
      /** `alone`: the phrase is enough; `dimension`: its dimension must be mentioned; `people`: "new ones", "khách mới". */
      readonly needs: 'alone' | 'dimension' | 'people'
    }

export interface CatalogLexicon {
  readonly names: Lexicon<Named>
  /** Every key that a metric answers to. */
  readonly metricKeys: ReadonlyMap<MetricInfo, ReadonlySet<string>>
}

const memo = new WeakMap<Catalog, CatalogLexicon>()

/** The names of a catalogue, indexed; built once for each catalogue object, which is an immutable snapshot. */
export function catalogLexicon(catalog: Catalog): CatalogLexicon {
  const known = memo.get(catalog)
  if (known !== undefined) return known
  const owners = ownersOf(catalog)
  const metrics = catalog.metrics.map((info) => ({ info, names: metricNames(info, owners) }))
  const built = {
    names: createLexicon([
      ...metrics.flatMap(({ info, names }) =>
        names.map((name) => ({ ...name, meaning: { kind: 'metric', info } as const })),
      ),
      ...catalog.dimensions.flatMap(dimensionEntries),
      ...catalog.dimensions.flatMap((dimension) =>
        dimension.values.flatMap((value) => valueEntries(dimension, value)),
      ),
    ]),
    metricKeys: new Map(
      metrics.map(({ info, names }) => [info, new Set(names.map((name) => nameKey(name.phrase)))]),
    ),
  }
  memo.set(catalog, built)
  return built
}

interface Weighted {
  readonly phrase: string
  readonly weight: number
}

const ornaments =
  /^(?:tỷ lệ|tỉ lệ|số lượng|số|tổng số|tổng|total|number of|average|avg) | (?:rate|ratio|rates|count|total)$/giu

type Owners = ReadonlyMap<string, readonly MetricInfo[]>

/** The metrics that bear a name themselves. */
function ownersOf(catalog: Catalog): Owners {
  const borne = catalog.metrics.flatMap((info) =>
    bornNames(info).map((name) => ({ key: nameKey(name), info })),
  )
  return new Map(
    [...Map.groupBy(borne, ({ key }) => key)].map(([key, list]) => [key, list.map(({ info }) => info)]),
  )
}

function bornNames(info: MetricInfo): string[] {
  return [spaced(info.name), info.label.en, info.label.vi, ...info.synonyms]
}

/** Its own names and the other ways of saying them, save those that another metric bears itself. */
function metricNames(info: MetricInfo, owners: Owners): Weighted[] {
  const own = [spaced(info.name), info.label.en, info.label.vi]
  const all = bornNames(info)
  const others = synonymsOf('metrics', all).filter(
    (name) => owners.get(nameKey(name))?.includes(info) !== false,
  )
  const bare = [...all, ...others]
    .map((phrase) => phrase.replace(ornaments, ''))
    .filter((phrase) => tokenise(phrase).some((item) => !isStopword(item)))
  return unique([
    ...weigh(own, 1),
    ...weigh(info.synonyms, 0.97),
    ...weigh(others, 0.92),
    ...weigh(bare, 0.85),
  ])
}

function dimensionEntries(info: DimensionInfo): LexiconEntry<Named>[] {
  const own = [spaced(info.name), info.label.en, info.label.vi]
  const others = synonymsOf('dimensions', [...own, ...info.synonyms])
  const names = unique([...weigh(own, 1), ...weigh(info.synonyms, 0.97), ...weigh(others, 0.92)])
  return names.map((name) => ({ ...name, meaning: { kind: 'dimension', info } }))
}

function valueEntries(dimension: DimensionInfo, value: DimensionValue): LexiconEntry<Named>[] {
  const own = valueNames(value)
  const others = synonymsOf('values', own)
  const names = unique([...weigh(own, 1), ...weigh(others, 0.92)])
  const whole = names.map((name) => ({
    ...name,
    exact: isMarkedSyllable(name.phrase),
    meaning: {
      kind: 'value',
      dimension,
      value,
      needs: isTelling(name.phrase) && !isPeople(name.phrase) ? 'alone' : 'dimension',
    } as const,
  }))
  const parts = distinctive(dimension, value).map((phrase) => ({
    phrase,
    weight: 0.8,
    meaning: { kind: 'value', dimension, value, needs: 'people' } as const,
  }))
  return [...whole, ...parts]
}

function valueNames(value: DimensionValue): string[] {
  return [spaced(String(value.value)), value.label.en, value.label.vi, ...value.synonyms]
}

/** "new" of "New visitor": the words that no other value of the dimension has. */
function distinctive(dimension: DimensionInfo, value: DimensionValue): string[] {
  const own = tokenise(spaced(String(value.value)))
  if (own.length < 2 || own.length > 3) return []
  const elsewhere = new Set(
    dimension.values
      .filter((other) => other !== value)
      .slice(0, 20)
      .flatMap((other) => tokenise(spaced(String(other.value))).map((item) => item.stem)),
  )
  return own.filter((item) => !elsewhere.has(item.stem) && item.stem.length > 2).map((item) => item.raw)
}

/** One syllable with marks ("trà", "ví") is another word without them ("tra", "vi"); longer names are not. */
function isMarkedSyllable(phrase: string): boolean {
  const read = tokenise(phrase)
  return read.length === 1 && read.every((item) => item.raw !== item.folded)
}

/** Whether a phrase names its value without more: not a number, not one everyday word such as "other" or "may". */
function isTelling(phrase: string): boolean {
  const read = tokenise(phrase)
  if (read.some((item) => /\d/.test(item.raw)))
    return read.some((item) => item.stem.length > 1 && !/\d/.test(item.raw) && !isStopword(item))
  return read.length > 1 || read.some((item) => item.stem.length > 1 && !isStopword(item))
}

function spaced(name: string): string {
  return name.slice(0, 120).replaceAll('_', ' ')
}

function weigh(phrases: readonly string[], weight: number): Weighted[] {
  return phrases.map((phrase) => ({ phrase, weight }))
}

/** The first, and so the heaviest, of phrases that are written alike. */
function unique(list: readonly Weighted[]): Weighted[] {
  const seen = new Set<string>()
  return list.filter(({ phrase }) => {
    const key = phrase.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
