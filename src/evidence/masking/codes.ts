import type { Mask } from './mask.ts'
import { alternatives, maskingWords } from './masking-words.ts'

const joiner = '(?:\\s{0,3}(?:của (?:em|mình|tôi)|là|la|is|no\\.?|number|số|so|mã|:|#|=|-)){0,3}\\s{0,3}'
const code = '#?[A-Z0-9](?:[A-Z0-9]|[-_/](?=[A-Z0-9])){3,30}(?![A-Z0-9%])'
const order = new RegExp(
  `(?<![\\p{L}])((?:${alternatives(maskingWords.order_cues)})${joiner})(${code})`,
  'giu',
)
const hashOrder =
  /(?<![\p{L}\d])((?:đơn|don|order|invoice|ticket)(?: hàng| hang)?\s{0,2}#\s{0,2})([A-Z0-9-]{2,30})/giu
const account = new RegExp(
  `(?<![\\p{L}])((?:${alternatives(maskingWords.account_cues)})${joiner}(?:\\p{L}{2,12} )?)(\\d(?:[ .-]?\\d){5,22})(?![\\d%]|\\s?(?:đ|vnd|đồng|dong|nghìn|k|tr|triệu|usd)(?!\\p{L}))`,
  'giu',
)
const iban = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/g
const card = /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d]|[.,]\d)/g
const dateLike = /^#?(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{2,4})/

/** Order numbers and account, card and identity numbers: by what announces them, cards by their check digit too. */
export const maskCodes: Mask = (text, token) =>
  text
    .replace(account, (match, cue: string, digits: string) =>
      dateLike.test(digits) ? match : `${cue}${token('account')}`,
    )
    .replace(iban, () => token('account'))
    .replace(card, (match) => (passesLuhn(match) ? token('account') : match))
    .replace(hashOrder, (match, cue: string, found: string) =>
      /\d/.test(found) ? `${cue}${token('order')}` : match,
    )
    .replace(order, (match, cue: string, found: string) =>
      isCode(found) ? `${cue}${token('order')}` : match,
    )

/** Enough digits to be a number of its own, and neither a date nor a year. */
function isCode(found: string): boolean {
  const digits = found.replace(/\D/g, '').length
  const letters = /[A-Z]/i.test(found)
  return (
    !dateLike.test(found) &&
    (digits >= 5 || (letters && digits >= 3) || (found.startsWith('#') && digits >= 2))
  )
}

/** The check digit of payment cards (Luhn, ISO/IEC 7812-1). */
function passesLuhn(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number)
  if (digits.every((digit) => digit === 0)) return false
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
