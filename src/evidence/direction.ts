import { type Language, phraseList } from '../locales/locale.ts'
import { figureMark } from './binding.ts'

/** Statistics whose sign is a direction. */
const signed = ['difference', 'change', 'relative', 'slope', 'ratePart', 'mixPart']

interface SignedFigure {
  readonly field: string
  readonly value: number
}

const sentenceEnds = /(?<=[.!?…;])\s+|\n+/u
const clauseEnds = /[,:()–—]|(?<!\p{L})(?:and|but|while|whereas|although|nhưng|còn|trong khi|tuy)(?!\p{L})/iu

/**
 * Whether a text's direction words contradict the sign of a signed statistic beside them: "rose" beside a negative
 * change. `text` holds a figure mark for each of `figures`, in their order, and no names: a name may hold any word. The
 * whole text is looked at, each sentence and each clause; where words of both directions stand they are left alone.
 */
export function contradictsDirection(
  text: string,
  figures: readonly SignedFigure[],
  language: Language,
): boolean {
  if (!figures.some((figure) => signed.includes(figure.field))) return false
  const part = (words: string, own: readonly SignedFigure[]) => contradicts(words, own, language)
  const sentences = divided(text, sentenceEnds, figures)
  return (
    part(text, figures) ||
    sentences.some(
      (sentence) =>
        part(sentence.text, sentence.figures) ||
        divided(sentence.text, clauseEnds, sentence.figures).some((one) => part(one.text, one.figures)),
    )
  )
}

function contradicts(text: string, figures: readonly SignedFigure[], language: Language): boolean {
  const values = figures.filter((figure) => signed.includes(figure.field) && figure.value !== 0)
  if (values.length === 0) return false
  const words = bare(text, language)
  const up = mentions(words, phraseList(language, 'direction.up'))
  const down = mentions(words, phraseList(language, 'direction.down'))
  if (up === down) return false
  return values.some((figure) => (figure.value > 0 ? down : up))
}

/** A text's parts, each with the figures whose marks stand in it. */
function divided(text: string, ends: RegExp, figures: readonly SignedFigure[]) {
  let taken = 0
  return text.split(ends).map((part) => {
    const from = taken
    taken += part.split(figureMark).length - 1
    return { text: part, figures: figures.slice(from, taken) }
  })
}

/** The words alone, without those that tell no direction: "did not rise", "giảm giá". */
function bare(text: string, language: Language): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/n['’]t(?!\p{L})/gu, ' not')
    .replace(/[^\p{L}]+/gu, ' ')
  return phraseList(language, 'direction.neither').reduce(
    (rest, phrase) => rest.replaceAll(` ${phrase} `, ' '),
    ` ${words} `,
  )
}

function mentions(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(` ${word} `))
}
