import { plainMarkdown } from '../support/markdown.ts'

/** Characters that XML or a terminal cannot hold or would obey: controls, direction overrides, broken surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/g

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** A label as harmless text on one line without marks, in NFC so that a Vietnamese letter is one character. */
export function plainLabel(label: string): string {
  return plainMarkdown(label).toWellFormed().normalize('NFC').replace(unsafe, ' ').replace(/\s+/g, ' ').trim()
}

/** At most `most` visible characters, an ellipsis in place of the rest. Example: `shorten('Điện thoại', 5)` is `Điện…`. */
export function shorten(label: string, most: number): string {
  const letters = [...graphemes.segment(label)].map(({ segment }) => segment)
  return letters.length <= most
    ? label
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** The label's visible length. */
export function letterCount(label: string): number {
  return [...graphemes.segment(label)].length
}

/** The label with blanks after it up to a visible width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - letterCount(text)))
}

/** Breaks a label between words into at most `lines` lines of `width` characters; what is left over ends in an ellipsis. */
export function wrap(label: string, width: number, lines: number): readonly string[] {
  const words = label.split(' ')
  const done: string[] = []
  let line = ''
  for (const [place, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (letterCount(longer) <= width) {
      line = longer
    } else if (line === '') {
      line = word
    } else if (done.length + 1 === lines) {
      return [...done, shorten(`${line} ${words.slice(place).join(' ')}`, width)]
    } else {
      done.push(shorten(line, width))
      line = word
    }
  }
  return [...done, shorten(line, width)]
}
