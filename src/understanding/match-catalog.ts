import type { Language } from '../locales/locale.ts'
import type { Catalog, DimensionInfo, MetricInfo } from '../metrics/catalog.ts'
import { type Behaviour, behaviourVerbs, subjects } from './behaviours.ts'
import { type CatalogLexicon, catalogLexicon, type Named } from './catalog-lexicon.ts'
import type { CatalogMatch, DimensionMatch, MetricMatch, ValueMatch } from './catalog-match.ts'
import { findCues } from './cues.ts'
import { detectLanguage } from './detect-language.ts'
import { findPhrases, type Hit, keepLongest } from './lexicon.ts'
import { negationOf } from './read-negation.ts'
import { covers } from './span.ts'
import { isStopword, mayBeMisspelt } from './stopwords.ts'
import type { Word } from './word.ts'
import { words } from './words.ts'

type Mention = Pick<MetricMatch, 'score' | 'span' | 'words'>

/**
 * The metrics, dimensions and values that a text mentions, by name, label or synonym in either language, with or
 * without diacritics, slips of the hand allowed; the longest phrase wins. A verb ("buy", "rời bỏ") brings the metrics
 * that measure it: ratios of behaviour first, then those that exist for the segment mentioned. Where the text names no
 * metric of its own, a value is looked for among those of `about`, which the talk is about already.
 */
export function matchCatalog(text: string, catalog: Catalog, about?: MetricInfo): CatalogMatch {
  const language = detectLanguage(text, 'vi')
  const read = words(text, language)
  const lexicon = catalogLexicon(catalog)
  const asking = whyWords(read, language)
  const all = findPhrases(read, lexicon.names, { misspelt: mayBeMisspelt, language }).filter(
    (hit) =>
      hit.meaning.kind === 'dimension' || !asking.some((cue) => cue.from < hit.to && hit.from < cue.to),
  )
  const people = findPhrases(read, subjects, { language })
  const held = new Set(findCues(read, language, 'contrast').map(({ to }) => to))
  const kept = keepLongest(all.filter((hit) => stands(hit, all, people, held)))
  const verbs = standingVerbs(keepLongest(findPhrases(read, behaviourVerbs, { language })), kept)
  const say = (hit: Hit<unknown>): Mention => mention(text, read, hit)

  const dimensions = kept.flatMap((hit): DimensionMatch[] =>
    hit.meaning.kind === 'dimension' ? [{ info: hit.meaning.info, ...say(hit) }] : [],
  )
  const values = kept.flatMap((hit): ValueMatch[] => {
    if (hit.meaning.kind === 'value') {
      return [{ dimension: hit.meaning.dimension, value: hit.meaning.value, ...say(hit) }]
    }
    return hit.meaning.kind === 'dimension' ? flagMention(hit.meaning.info, say(hit)) : []
  })
  const how = new Map(values.map((match) => [match, negationOf(read, match.span, language, text)] as const))
  const meant = values.filter((match) => how.get(match) === null)
  const named = [...dimensions.map((match) => match.info), ...meant.map((match) => match.dimension)]
  const metrics = rankMetrics(
    [
      ...directMetrics(kept, verbs, people, say),
      ...verbs.flatMap((verb) => measures(verb.meaning, lexicon, catalog, say(verb))),
    ],
    named,
  )
  return {
    metrics,
    dimensions: best(dimensions, (match) => match.info),
    values: rankValues(meant, metrics, about),
    denied: best(
      values.flatMap((match) => {
        const denial = how.get(match) ?? null
        return denial === null ? [] : [{ ...match, how: denial }]
      }),
      (match) => match.value,
    ),
    leftovers: leftovers(text, read, [...kept, ...verbs, ...people]),
    behaviour: verbs.length > 0,
  }
}

/** "sao" asks why in Vietnamese and is also a star, "vi" of "vi sao" a wallet: where they ask, they name nothing. */
function whyWords(read: readonly Word[], language: Language): readonly Hit<unknown>[] {
  return findCues(read, language, 'why', 'not_why').filter((hit) => hit.meaning === 'why')
}

/** Phrases that are too weak alone need company: their dimension, or people beside them. */
function stands(
  hit: Hit<Named>,
  all: readonly Hit<Named>[],
  people: readonly Hit<unknown>[],
  held: ReadonlySet<number>,
): boolean {
  if (hit.meaning.kind !== 'value') return true
  const { dimension } = hit.meaning
  const needs =
    hit.meaning.needs === 'alone' && namesOther(hit, dimension, all) ? 'dimension' : hit.meaning.needs
  if (needs === 'alone') return true
  const beside = all.some(
    ({ meaning, from, to }) =>
      meaning.kind === 'value' &&
      meaning.needs === 'alone' &&
      meaning.dimension === dimension &&
      (to <= hit.from || from >= hit.to),
  )
  if (needs === 'dimension') {
    // "Returning visitors … than new ones": held against another value of its dimension.
    if (beside && held.has(hit.from)) return true
    return all.some(
      ({ meaning, from, to }) =>
        meaning.kind === 'dimension' &&
        meaning.info === dimension &&
        to >= hit.from - 2 &&
        from <= hit.to + 1,
    )
  }
  return people.some((other) => other.from === hit.to || other.to === hit.from) || beside
}

/** "sản phẩm" is a topic of calls, but first of all the name of another dimension. */
function namesOther(hit: Hit<Named>, own: DimensionInfo, all: readonly Hit<Named>[]): boolean {
  return all.some(
    ({ meaning, ...other }) =>
      meaning.kind === 'dimension' && meaning.info.name !== own.name && same(other, hit),
  )
}

/**
 * Verbs that are no part of a longer name; where nothing else is measured, those within a segment's name count
 * ("khách quay lại ít hơn").
 */
function standingVerbs(
  verbs: readonly Hit<Behaviour>[],
  kept: readonly Hit<Named>[],
): readonly Hit<Behaviour>[] {
  const free = verbs.filter((verb) => !kept.some((hit) => inside(verb, hit)))
  if (free.length > 0 || kept.some((hit) => hit.meaning.kind === 'metric')) return free
  return verbs.filter((verb) => kept.some((hit) => hit.meaning.kind === 'value' && inside(verb, hit)))
}

/** A yes/no column is mentioned by its name: "weekend visitors". */
function flagMention(info: DimensionInfo, mentioned: Mention): ValueMatch[] {
  const yes = info.values.find(({ value }) => /^(?:true|yes)$/i.test(String(value)))
  return yes === undefined || info.distinct > 2
    ? []
    : [{ dimension: info, value: yes, ...mentioned, score: mentioned.score * 0.7 }]
}

function directMetrics(
  kept: readonly Hit<Named>[],
  verbs: readonly Hit<unknown>[],
  people: readonly Hit<unknown>[],
  say: (hit: Hit<unknown>) => Mention,
): MetricMatch[] {
  const hits = kept.filter((hit) => hit.meaning.kind === 'metric')
  const isPeople = (hit: Hit<unknown>): boolean => people.some((other) => same(other, hit))
  const others = verbs.length > 0 || hits.some((hit) => !isPeople(hit))
  return hits.flatMap((hit) => {
    if (hit.meaning.kind !== 'metric') return []
    const mentioned = say(hit)
    const asVerb = verbs.some((verb) => same(verb, hit)) ? Math.min(mentioned.score, 0.75) : mentioned.score
    return [
      {
        info: hit.meaning.info,
        named: true,
        ...mentioned,
        score: others && isPeople(hit) ? asVerb * 0.4 : asVerb,
      },
    ]
  })
}

function measures(
  behaviour: Behaviour,
  lexicon: CatalogLexicon,
  catalog: Catalog,
  mentioned: Mention,
): MetricMatch[] {
  const found = catalog.metrics.flatMap((info) => {
    const keys = lexicon.metricKeys.get(info)
    const rank = behaviour.metricKeys.findIndex((key) => keys?.has(key))
    if (rank < 0) return []
    const ratio = info.behaviour && info.unit === 'ratio' ? 0.1 : 0
    return [{ info, named: false, ...mentioned, score: Math.max(0.3, 0.7 - rank * 0.06) + ratio }]
  })
  if (found.length > 0) return found
  return catalog.metrics
    .filter((info) => info.behaviour && info.unit === 'ratio')
    .map((info) => ({ info, named: false, ...mentioned, score: 0.3 }))
}

function rankMetrics(matches: readonly MetricMatch[], named: readonly DimensionInfo[]): MetricMatch[] {
  return best(
    matches.map((match) => {
      const covered = named.filter(
        ({ source, name }) => source === match.info.source && match.info.dimensions.includes(name),
      )
      if (covered.length > 0) return { ...match, score: Math.min(1, match.score + 0.05) }
      return named.length > 0 && !match.named ? { ...match, score: match.score - 0.2 } : match
    }),
    (match) => match.info,
  )
}

/** Of two values named alike, the one that the metric can be split by. */
const unfit = 0.95

function rankValues(
  matches: readonly ValueMatch[],
  metrics: readonly MetricMatch[],
  about: MetricInfo | undefined,
): ValueMatch[] {
  const own = metrics.find(({ span }) => !matches.some((match) => covers(match.span, span)))
  const top = own?.info ?? about ?? metrics[0]?.info
  return best(
    matches.map((match) => {
      const { source, name, leaks } = match.dimension
      const fits = top !== undefined && top.source === source && top.dimensions.includes(name)
      return {
        ...match,
        score: Math.min(1, match.score + 0.05) * (fits ? 1 : unfit) - (leaks === undefined ? 0 : 0.2),
      }
    }),
    (match) => match.value,
  )
}

/** The best mention of each thing, best first; equals stay in the order of the text. */
function best<Match extends Mention>(matches: readonly Match[], of: (match: Match) => object): Match[] {
  const byThing = new Map<object, Match>()
  for (const match of matches) {
    const known = byThing.get(of(match))
    if (known === undefined || match.score > known.score) byThing.set(of(match), match)
  }
  return [...byThing.values()].sort((a, b) => b.score - a.score || a.span.start - b.span.start)
}

function mention(text: string, read: readonly Word[], hit: Hit<unknown>): Mention {
  const start = read[hit.from]?.start ?? 0
  const end = read[hit.to - 1]?.end ?? start
  return { score: hit.score, span: { start, end }, words: text.normalize('NFC').slice(start, end) }
}

function leftovers(text: string, read: readonly Word[], hits: readonly Hit<unknown>[]): string[] {
  const taken = new Set(hits.flatMap((hit) => read.slice(hit.from, hit.to)))
  const written = text.normalize('NFC')
  const rest = read.filter((item) => !taken.has(item) && !isStopword(item) && /\p{L}/u.test(item.raw))
  return [...new Set(rest.map((item) => written.slice(item.start, item.end)))]
}

function same(a: Pick<Hit<unknown>, 'from' | 'to'>, b: Pick<Hit<unknown>, 'from' | 'to'>): boolean {
  return a.from === b.from && a.to === b.to
}

/** Strictly within a longer hit. */
function inside(a: Hit<unknown>, b: Hit<unknown>): boolean {
  return a.from >= b.from && a.to <= b.to && !same(a, b)
}
