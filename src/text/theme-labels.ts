import type { Phrase } from './phrases.ts'

const most = 3
/** Words of a name that reads well; longer runs are half a sentence. */
const longest = 3
/** A further label adds texts of its own: at most this share of them stands with the labels before it. */
const shared = 0.5
/** A longer phrase that takes in so much of a shorter one says it better. */
const covering = 0.8

/**
 * The most telling of phrases in the order of their weight, without those that only repeat another one, as they are mostly
 * written; the one that most texts hold comes first and is the name.
 */
export function themeLabels(phrases: readonly Phrase[]): readonly string[] {
  const plain = phrases.filter((phrase) => phrase.plain && phrase.words.length <= longest)
  const chosen: Phrase[] = []
  for (const phrase of plain.length === 0 ? phrases : plain) {
    const told = [...phrase.texts].filter((text) => chosen.some(({ texts }) => texts.has(text)))
    if (chosen.length < most && told.length <= shared * phrase.texts.size) chosen.push(wholeOf(phrase, plain))
  }
  return chosen.toSorted((one, two) => two.texts.size - one.texts.size).map(({ label }) => label)
}

/** "tổng đài" for "tổng", where those who say the one mostly say the other. */
function wholeOf(phrase: Phrase, others: readonly Phrase[]): Phrase {
  const wider = others.filter(
    ({ key, texts }) =>
      ` ${key} `.includes(` ${phrase.key} `) &&
      texts.size >= covering * phrase.texts.size &&
      key !== phrase.key,
  )
  return wider.toSorted((one, two) => two.words.length - one.words.length)[0] ?? phrase
}
