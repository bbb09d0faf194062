import { classTfIdf, cosine } from './class-tf-idf.ts'
import type { Phrase } from './phrases.ts'

/** Phrases about one matter, the most telling one first. */
export interface PhraseGroup {
  readonly phrases: readonly Phrase[]
  readonly texts: ReadonlySet<number>
}

/** Two phrases are one matter where most texts with the rarer one hold the other too. */
const within = 0.6
/** Or where the words of their texts are this much alike. */
const alike = 0.35
/** Later groups are not compared by their words; nobody reads so many. */
const compared = 120

/**
 * Merges near duplicates among phrases given in the order of their weight. First those that stand in the same texts, then
 * those whose texts use the same words (cosine of c-TF-IDF), the likest pair first. `bags` are the texts' telling words.
 */
export function mergePhrases(
  phrases: readonly Phrase[],
  bags: readonly ReadonlySet<string>[],
): readonly PhraseGroup[] {
  let groups: PhraseGroup[] = []
  for (const phrase of phrases) {
    const at = groups.findIndex((group) => share(group.texts, phrase.texts) >= within)
    const group = groups[at]
    if (group === undefined) groups.push({ phrases: [phrase], texts: phrase.texts })
    else groups[at] = join(group, { phrases: [phrase], texts: phrase.texts })
  }
  const rest = groups.slice(compared)
  groups = groups.slice(0, compared)
  const counted = new Map<PhraseGroup, ReadonlyMap<string, number>>()
  for (;;) {
    for (const group of groups) if (!counted.has(group)) counted.set(group, wordCounts(group.texts, bags))
    const pair = likestPair(groups, counted)
    if (pair === null) return [...groups, ...rest]
    const merged = join(pair.one, pair.two)
    groups = groups.flatMap((group) => (group === pair.one ? [merged] : group === pair.two ? [] : [group]))
  }
}

function likestPair(
  groups: readonly PhraseGroup[],
  counted: ReadonlyMap<PhraseGroup, ReadonlyMap<string, number>>,
) {
  const vectors = classTfIdf(groups.map((group) => counted.get(group) ?? new Map()))
  let best: { readonly one: PhraseGroup; readonly two: PhraseGroup } | null = null
  let most = alike
  groups.forEach((one, first) => {
    groups.slice(first + 1).forEach((two, after) => {
      const likeness = cosine(vectors[first] ?? new Map(), vectors[first + 1 + after] ?? new Map())
      if (likeness <= most) return
      most = likeness
      best = { one, two }
    })
  })
  return best as { readonly one: PhraseGroup; readonly two: PhraseGroup } | null
}

/** In how many of the texts each telling word stands. */
export function wordCounts(
  texts: ReadonlySet<number>,
  bags: readonly ReadonlySet<string>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of bags[text] ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function share(one: ReadonlySet<number>, two: ReadonlySet<number>): number {
  const [small, large] = one.size < two.size ? [one, two] : [two, one]
  let both = 0
  for (const text of small) if (large.has(text)) both += 1
  return both / small.size
}

function join(one: PhraseGroup, two: PhraseGroup): PhraseGroup {
  return { phrases: [...one.phrases, ...two.phrases], texts: new Set([...one.texts, ...two.texts]) }
}
