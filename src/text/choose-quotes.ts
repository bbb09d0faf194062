import { fold } from '../support/fold.ts'
import { classTfIdf } from './class-tf-idf.ts'
import type { Theme } from './contrast-themes.ts'
import { wordCounts } from './merge-phrases.ts'
import type { CustomerText } from './phrases.ts'

export interface ChosenQuotes {
  /** Places of the texts that speak for the theme, the best first, one a customer. */
  readonly quotes: readonly number[]
  /** The best text of the high side that sounds content on the same matter; null where nobody has one. */
  readonly counter: number | null
}

export interface QuoteChoice {
  readonly texts: readonly CustomerText[]
  /** The telling words of each text. */
  readonly bags: readonly ReadonlySet<string>[]
  /** How content a text sounds, -1 to 1. */
  tone(text: CustomerText): number
  readonly most: number
  /** Places of texts that were shown already. */
  readonly shown: ReadonlySet<number>
}

/** Words of a quote that is read at a glance: fewer say little, more are not read. */
const shortest = 8
const longest = 40
/** Weight of fitness against novelty (Carbonell and Goldstein 1998). */
const fitness = 0.7
/** Texts that share so much of their words are one text. */
const same = 0.8
/** What was masked was about a person; such a text is shown only where there is no other. */
const masked = 0.3

/**
 * The words to show for a theme: those that say most of it (c-TF-IDF of the theme's texts against all others, and its
 * phrases), in a readable length, with telling words rather than fillers, chosen by maximal marginal relevance so that they
 * differ, one a customer; and a content one of the high side that speaks of it too, of the theme's name where somebody does.
 */
export function chooseQuotes(theme: Theme, choice: QuoteChoice): ChosenQuotes {
  const { texts, bags, most, shown, tone } = choice
  const score = scorer(theme, choice)
  const taken: number[] = []
  const voices = new Set<string>()
  const open = theme.texts.low.filter((at) => !shown.has(at)).map((at) => ({ at, score: score(at) }))
  while (taken.length < most) {
    const best = highest(
      open
        .filter(({ at }) => !voices.has(texts[at]?.customer ?? ''))
        .flatMap((one) => {
          const repeated = Math.max(0, ...taken.map((other) => likeness(bags[one.at], bags[other])))
          return repeated >= same
            ? []
            : [{ at: one.at, score: fitness * one.score - (1 - fitness) * repeated }]
        }),
    )
    if (best === null) break
    taken.push(best)
    voices.add(texts[best]?.customer ?? '')
  }
  const name = fold(theme.labels[0] ?? '')
  const others = theme.texts.high.filter((at) => {
    const text = texts[at]
    return text !== undefined && tone(text) >= 0 && !voices.has(text.customer)
  })
  const named = others.filter((at) => fold(texts[at]?.text ?? '').includes(name))
  const against = named.length === 0 ? others : named
  const content = (at: number) => {
    const text = texts[at]
    return text === undefined ? 0 : score(at) * (1 + tone(text))
  }
  return { quotes: taken, counter: highest(against.map((at) => ({ at, score: content(at) }))) }
}

function scorer(theme: Theme, { texts, bags }: QuoteChoice): (at: number) => number {
  const own = new Set([...theme.texts.low, ...theme.texts.high])
  const others = new Set([...texts.keys()].filter((at) => !own.has(at)))
  const [weights = new Map<string, number>()] = classTfIdf([wordCounts(own, bags), wordCounts(others, bags)])
  const top = Math.max(...weights.values())
  const names = theme.labels.map(fold)
  return (at) => {
    const written = texts[at]?.text ?? ''
    const bag = bags[at] ?? new Set<string>()
    const words = written.split(/\s+/u).length
    const sum = [...bag].reduce((total, word) => total + (weights.get(word) ?? 0), 0)
    const folded = fold(written)
    const named = names.filter((name) => folded.includes(name)).length
    const window = Math.min(1, words / shortest, longest / words)
    const weight = (sum / (sum + top)) * window * Math.sqrt(bag.size / words)
    return weight * (1 + named / 2) * (/\[\p{L}+\]/u.test(written) ? masked : 1)
  }
}

function highest(list: readonly { readonly at: number; readonly score: number }[]): number | null {
  const [best] = list.toSorted((one, two) => two.score - one.score || one.at - two.at)
  return best?.at ?? null
}

/** Shared words of all words (Jaccard). */
function likeness(one: ReadonlySet<string> = new Set(), two: ReadonlySet<string> = new Set()): number {
  const both = [...one].filter((word) => two.has(word)).length
  return both === 0 ? 0 : both / (one.size + two.size - both)
}
