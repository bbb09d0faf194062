import { fold } from '../../support/fold.ts'
import type { Mask } from './mask.ts'
import { alternatives, maskingWords } from './masking-words.ts'

const capital = "\\p{Lu}[\\p{L}\\p{M}'’]{0,20}"
const name = `${capital}(?:[ -]${capital}){0,4}`
const announced = new RegExp(
  `(?<![\\p{L}\\p{M}])((?:${withCases(maskingWords.name_cues)})(?:\\s{0,2}:|\\s(?:là|la|is))?\\s{1,2}(?:(?:${withCases(maskingWords.name_titles)})\\.?\\s{1,2})?)(${name})`,
  'gu',
)
const titled = new RegExp(
  `(?<![\\p{L}\\p{M}])((?:${withCases(maskingWords.name_titles)})\\.?\\s{1,2})(${name})`,
  'gu',
)
const notNames = new Set(maskingWords.not_names.map(fold))
const protectedPlaces = maskingWords.protected.map((place) => place.split(' ').map(fold))

/** Capitalised words after what announces a person: "em là Lan", "chị Nguyễn Thị Hoa", "Mr Smith". */
export const maskNames: Mask = (text, token) =>
  [announced, titled].reduce(
    (before, pattern) =>
      before.replace(pattern, (match, cue: string, found: string, offset: number) => {
        const parts = found.split(' ')
        const [first = ''] = parts
        const other = notNames.has(fold(first)) || isAcronym(first, parts.length)
        return other || isPlace(before, offset, match) ? match : `${cue}${token('name')}`
      }),
    text,
  )

/** "OTP", "VIP": one short word in capitals. */
function isAcronym(part: string, among: number): boolean {
  return among === 1 && part.length > 1 && part.length <= 5 && part === part.toUpperCase()
}

/** Whether the cue is itself part of a place's name: "Hồ Chí Minh". */
function isPlace(text: string, offset: number, match: string): boolean {
  const around = fold(text.slice(Math.max(0, offset - 8), offset + match.length + 8))
  return protectedPlaces.some((words) => around.includes(words.join(' ')))
}

function withCases(words: readonly string[]): string {
  return alternatives(words).replace(/(^|\|)(\p{Ll})/gu, (_all, bar: string, first: string) => {
    return `${bar}[${first}${first.toUpperCase()}]`
  })
}
