import { type Language, phrase } from '../locales/locale.ts'
import type { Param, Said } from '../locales/said.ts'

/** Stands for a count or a day of the house's own, which a draft cannot name. */
const untold = '…'

/** A text before it has figures: what a phrase says, with placeholders where its readings stand. The form that a model reads and writes. */
export function asDraft(said: Said, language: Language): string {
  if ('all' in said) return said.all.map((part) => asDraft(part, language)).join(' ')
  if ('draft' in said) return said.draft
  const params = said.with ?? {}
  return phrase(language, said.say).replace(/\{(\w+)\}/gu, (_, name: string) => {
    const param = params[name]
    return param === undefined ? untold : written(param, language)
  })
}

function written(param: Param, language: Language): string {
  if ('ref' in param) {
    const format = param.format === undefined || param.format === 'auto' ? '' : `|${param.format}`
    return `{{r:${param.ref}${format}}}`
  }
  if ('stated' in param) return `{{u:${param.stated}}}`
  if ('tally' in param || 'date' in param) return untold
  if ('name' in param) return param.name
  if ('words' in param) return param.words
  if ('quoted' in param) return param.quoted
  if ('code' in param) return param.code
  if ('list' in param) return param.list.map((one) => written(one, language)).join(', ')
  return asDraft(param, language)
}
