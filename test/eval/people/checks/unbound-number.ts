import type { Language } from '../../../../src/locales/locale.ts'
import type { Check } from './check.ts'
import { ownTexts } from './own-texts.ts'

const evidence = /\[(?:[^[\]\\]|\\.)+\]\(evidence:[^()\s]+\)/gu
const code = /`[^`\n]+`/gu
/** What customers said, inside a sentence. */
const quoted = /«[^»]*»/gu
/** Counts of Visao's own records and days: whole numbers, `1,234` or `1.234`, and dates. */
const allowed: Record<Language, RegExp> = {
  en: /^(\d{1,3}(,\d{3})*|\d{4})$/u,
  vi: /^(\d{1,3}(\.\d{3})*|\d{4}|\d{1,2}\/\d{1,2}(\/\d{4})?)$/u,
}
const criterion = /^Q\d{1,2}$/u

/** Every digit is inside a link to its evidence, somebody's own words, or a whole number that counts or dates. */
export const unboundNumber: Check = ({ messages, heard }) => {
  const said = heard.join('\n').toLowerCase()
  return messages.flatMap((message) =>
    ownTexts([message]).flatMap((text) => {
      const rest = text.replace(evidence, ' ').replace(code, ' ').replace(quoted, ' ')
      const numbers = rest.match(/\S*\p{N}\S*/gu) ?? []
      return numbers
        .map((number) => number.replaceAll('\\', '').replace(/^[([«"“*]+|[)\],.;:»"”*!?…]+$/gu, ''))
        .filter((number) => !allowed[message.language].test(number) && !criterion.test(number))
        .filter((number) => !said.includes(number.toLowerCase()))
        .map((number) => `${number} in: ${text.slice(0, 200)}`)
    }),
  )
}
