import type { Mask } from './mask.ts'

const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu
/** What is left of addresses longer than any mail server takes. */
const longEmail = /[\w.%+-]{1,64}@[\w-]{1,63}\.\w{1,63}/g
const start = '(?<![\\p{L}\\d]|\\d[.,/-]|#)'
const end = '(?!\\d|[.,-]\\d)'
/** Vietnamese numbers, ten or eleven digits from 0, or +84 and nine or ten. */
const vietnamese = new RegExp(`${start}(?:\\(?\\+?84\\)?|0)(?:[ .-]?\\(?\\d\\)?){9,10}${end}`, 'gu')
const international = new RegExp(`${start}(?:\\+|00)[1-9]\\d{0,2}(?:[ .-]?\\(?\\d{1,4}\\)?){2,6}${end}`, 'gu')
const american = new RegExp(`${start}(?:1[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[.-]\\d{4}${end}`, 'gu')
const dateLike = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/

/** E-mail addresses and telephone numbers. */
export const maskContacts: Mask = (text, token) => {
  const phone = (match: string): string => {
    const digits = match.replace(/\D/g, '').length
    if (digits < 9 || digits > 15 || dateLike.test(match)) return match
    return token('phone')
  }
  return text
    .replace(email, () => token('email'))
    .replace(longEmail, () => token('email'))
    .replace(vietnamese, phone)
    .replace(international, phone)
    .replace(american, phone)
}
