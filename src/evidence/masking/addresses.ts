import type { Mask } from './mask.ts'
import { alternatives, maskingWords } from './masking-words.ts'

const capital = '\\p{Lu}[\\p{L}\\p{M}]{0,20}'
const number = '\\d{1,5}[A-Za-z]?(?:/\\d{1,5}[A-Za-z]?){0,4}'
const street = alternatives(maskingWords.street_words).replace(/\p{Ll}+/gu, anyCase)
const areas = alternatives(maskingWords.area_words).replace(/\p{Ll}+/gu, anyCase)
const types = maskingWords.street_types
  .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  .join('|')
const label = '(?:[Ss]ố nhà|[Ss]o nha|[Ss]ố|[Ss]o|[Nn]hà|SN|[Nn]o\\.?)?\\s{0,2}'
const names = `(?:${capital}|\\d{1,3})(?: (?:${capital}|\\d{1,3}(?![\\d.,%]))){0,4}`
const area = `(?:,\\s{0,2}| )(?:${areas})\\.?\\s{0,2}(?:${capital}|\\d{1,3})(?: ${capital}){0,3}`
const city = `,\\s{0,2}${capital}(?: ${capital}){0,2}(?!\\p{L})`
const vietnamese = new RegExp(
  `(?<![\\p{L}\\d/.,-])${label}${number},?\\s{1,2}(?:${street})\\.?\\s{1,2}${names}(?:${area}){0,4}(?:${city})?`,
  'gu',
)
const lane = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${street})\\s${number},?\\s{1,2})(?:(?:${street})\\s{1,2})?${capital}(?: ${capital}){0,3}(?:${area}){0,4}`,
  'gu',
)
const withArea = new RegExp(
  `(?<![\\p{L}\\d/.,-])${label}${number},?\\s${capital}(?: ${capital}){1,4}(?:${area}){1,4}(?:${city})?`,
  'gu',
)
const english = new RegExp(
  `(?<![\\p{L}\\d/.,-])${number}\\s(?:${capital}\\s){1,4}(?:${types})(?!\\p{L})\\.?(?:,\\s(?:Apt|Unit|Suite|Flat)\\.?\\s\\w{1,5})?(?:${city})?`,
  'gu',
)

/** Street addresses: "số 12 đường Lê Lợi, phường Bến Nghé, quận 1", "ngõ 5 Xã Đàn", "12 Main Street, Springfield". */
export const maskAddresses: Mask = (text, token) =>
  [vietnamese, lane, withArea, english].reduce(
    (before, pattern) => before.replace(pattern, () => token('address')),
    text,
  )

/** Lower-case words with either case of their first letter: capitals elsewhere in the pattern tell names. */
function anyCase(word: string): string {
  const first = word.charAt(0)
  return `[${first}${first.toUpperCase()}]${word.slice(1)}`
}
