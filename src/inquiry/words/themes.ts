import type { CannotTell } from '../../analysis/cannot-tell.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Quote } from '../../evidence/quote.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { TimeRange } from '../../metrics/query.ts'
import { digest } from '../../support/ids.ts'
import { chooseQuotes } from '../../text/choose-quotes.ts'
import { contrastThemes, type Theme } from '../../text/contrast-themes.ts'
import { englishSentiment } from '../../text/english-sentiment.ts'
import { learnSentiment } from '../../text/learn-sentiment.ts'
import type { CustomerText } from '../../text/phrases.ts'
import { leaningOf } from '../../text/sentiment.ts'
import { type Side, starSides } from '../../text/star-sides.ts'
import { tellingWords } from '../../text/telling-words.ts'
import { vietnameseLexiconSentiment } from '../../text/vietnamese-lexicon.ts'
import type { Tools } from '../../tools.ts'

export interface FoundTheme {
  readonly finding: Finding
  /** How many of all customer messages, with stars or not, hold one of its phrases. */
  readonly reading: Reading
  /** Customers who speak for it, one quote each, the best first. */
  readonly quotes: readonly Quote[]
  /** A content customer on the same matter. */
  readonly counter: Quote | null
  readonly meanStars: number | null
  /** How content its texts sound on average, -1 to 1. */
  readonly tone: number
}

export interface FoundThemes {
  readonly kind: 'themes'
  readonly themes: readonly FoundTheme[]
  /** How many phrases were compared. */
  readonly tested: number
}

const shownThemes = 8
const shownQuotes = 2
/** More texts than a turn has time to read; the newest are taken. */
const mostTexts = 20_000
const level = 0.95

/**
 * What unhappy customers bring up more than content ones, in the words of all connected sources: the low side is told by
 * stars, and by what the texts sound like where no source has stars. The strongest themes first; none where nothing
 * survives. `cannot_tell` with too few customers on either side.
 */
export async function themes(
  tools: Tools,
  asked: { readonly timeRange?: TimeRange } = {},
): Promise<FoundThemes | CannotTell> {
  const all = await tools.allQuotes({ ...asked, limit: mostTexts })
  const { quotes, texts, starred, result, tone, bags } = readOnce(all)
  if (result.kind === 'cannot_tell') return result
  const shown = new Set<number>()
  const flags = all.length < mostTexts ? [] : ['truncated']
  const found: FoundTheme[] = []
  for (const theme of result.themes.slice(0, shownThemes)) {
    const reading = await tools.countQuotes({ ...asked, terms: theme.phrases, limit: 1 })
    const chosen = chooseQuotes(theme, { texts, bags, tone, most: shownQuotes, shown })
    for (const at of chosen.quotes) shown.add(at)
    found.push({
      finding: findingOf(theme, { tools, reading, tested: result.tested, starred, flags }),
      reading,
      quotes: chosen.quotes.flatMap((at) => quotes[at] ?? []),
      counter: (chosen.counter === null ? undefined : quotes[chosen.counter]) ?? null,
      meanStars: theme.meanStars,
      tone: meanOf([...theme.texts.low, ...theme.texts.high].flatMap((at) => texts[at] ?? []).map(tone)),
    })
  }
  return { kind: 'themes', themes: found, tested: result.tested }
}

/** What was read lately, by the ids of the words: the same words are asked about again and again, and reading them takes seconds. */
const lately = new Map<string, ReturnType<typeof readAll>>()
const mostKept = 4

function readOnce(all: readonly Quote[]): ReturnType<typeof readAll> {
  const key = digest(all.map(({ id }) => id).join(' '))
  const known = lately.get(key) ?? readAll(all)
  lately.delete(key)
  lately.set(key, known)
  const oldest = lately.keys().next()
  if (lately.size > mostKept && !oldest.done) lately.delete(oldest.value)
  return known
}

function readAll(all: readonly Quote[]) {
  const { quotes, sides, starred } = compared(all)
  const texts = quotes.map(textOf)
  const result = contrastThemes(texts, sides)
  return { quotes, texts, starred, result, tone: toneOf(texts), bags: texts.map(tellingWords) }
}

/** The quotes of the two sides, told by stars wherever there are some. */
function compared(all: readonly Quote[]) {
  const texts = all.map(textOf)
  const byStars = sidesByStars(all, texts)
  const starred = byStars.some((side) => side !== null)
  const sides = starred ? byStars : texts.map(sideByWords)
  const told = all.flatMap((quote, at) => {
    const side = sides[at]
    return side === 'low' || side === 'high' ? [{ quote, side }] : []
  })
  return { quotes: told.map(({ quote }) => quote), sides: told.map(({ side }) => side), starred }
}

/** How content a text sounds: learned from the team's own stars where that works, else by lexicons. */
function toneOf(texts: readonly CustomerText[]): (text: CustomerText) => number {
  const learned = learnSentiment(texts)
  if (learned.kind === 'cannot_tell' || learned.quality.weak) return toneByWords
  return ({ text, language }) => learned.score(text, language)
}

function toneByWords({ text, language }: CustomerText): number {
  return language === 'vi' ? vietnameseLexiconSentiment(text) : englishSentiment(text).compound
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function textOf(quote: Quote): CustomerText {
  const { id, source, respondent, text, language, stars } = quote
  return {
    id,
    customer: respondent === undefined ? id : `${source} ${respondent}`,
    text,
    language,
    ...(stars === undefined ? {} : { stars }),
  }
}

/** Every collection has a scale of its own. */
function sidesByStars(quotes: readonly Quote[], texts: readonly CustomerText[]): readonly (Side | null)[] {
  const sides: (Side | null)[] = texts.map(() => null)
  const collections = Map.groupBy(quotes.keys(), (at) => `${quotes[at]?.source} ${quotes[at]?.model}`)
  for (const places of collections.values()) {
    const own = starSides(places.flatMap((at) => texts[at] ?? []))
    places.forEach((at, place) => {
      sides[at] = own[place] ?? null
    })
  }
  return sides
}

function sideByWords(text: CustomerText): Side {
  return ({ negative: 'low', neutral: 'between', positive: 'high' } as const)[leaningOf(toneByWords(text))]
}

function findingOf(
  theme: Theme,
  run: {
    readonly tools: Tools
    readonly reading: Reading
    readonly tested: number
    readonly starred: boolean
    readonly flags: readonly string[]
  },
): Finding {
  const { low, high, labels, pValue } = theme
  const [name = '', second, third] = labels
  return {
    id: run.tools.id('fd'),
    workspace: run.tools.workspace,
    kind: 'theme',
    metric: 'quotes.quotes',
    names: {
      theme: name,
      ...(second === undefined ? {} : { theme2: second }),
      ...(third === undefined ? {} : { theme3: third }),
      sides: run.starred ? 'stars' : 'words',
    },
    stats: {
      matched: low.customers,
      all: low.of,
      share: low.share,
      low: low.low,
      high: low.high,
      n_other: high.customers,
      n_others: high.of,
      otherShare: high.share,
      pValue,
      level,
    },
    dates: {},
    readings: [run.reading.id],
    testedWith: run.tested,
    kept: true,
    flags: [...run.flags],
  }
}
