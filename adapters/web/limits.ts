import type { Language } from '../../src/locales/locale.ts'

/** Characters of one message. */
export const textLimit = 20_000
/** Bytes of one file, sent by the page's script: 2 GiB. */
export const sizeLimit = 2 * 1024 ** 3
/** Bytes of a form with a file sent without scripts, which has to be held in memory: 64 MiB. */
export const formLimit = 64 * 1024 ** 2

export const sizeLimitText = '2 GiB'
export const formLimitText = '64 MiB'

/** The limit of one message as a reader of the language writes it. */
export function textLimitText(language: Language): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(textLimit)
}
