import { fold } from '../support/fold.ts'

/** A text folded letter by letter, so that positions in it are positions in the NFC text; combining marks become spaces. */
export function foldAligned(text: string): string {
  let out = ''
  for (const char of text.normalize('NFC')) {
    const folded = fold(char)
    out += folded.length === char.length ? folded : /\p{M}/u.test(char) ? ' '.repeat(char.length) : char
  }
  return out
}
