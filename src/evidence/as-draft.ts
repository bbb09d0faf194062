import { type Language, phrase } from '../locales/locale.ts'
import type { Param, Said } from '../locales/said.ts'

/** Stands for what a draft cannot name: a count or a day of the house's own. */
const untold = '…'

/** A text before it has figures: what a phrase says, with placeholders where its readings stand. The form that a model reads and writes. */
export function asDraft(said: Said, language: Language): string {
  return written(said, language, withNames)
}

/** The house's own words in a text: without names, which anybody may have chosen, and without what others said. */
export function ownWords(said: Said, language: Language): string {
  return written(said, language, () => untold)
}

type Named = Extract<
  Param,
  | { readonly name: string }
  | { readonly words: string }
  | { readonly quoted: string }
  | { readonly code: string }
>

function withNames(param: Named): string {
  if ('name' in param) return param.name
  if ('words' in param) return param.words
  return 'quoted' in param ? param.quoted : param.code
}

function written(param: Param, language: Language, named: (param: Named) => string): string {
  const inner = (one: Param) => written(one, language, named)
  if ('all' in param) return param.all.map(inner).join(' ')
  if ('draft' in param) return param.draft
  if ('say' in param)
    return phrase(language, param.say).replace(/\{(\w+)\}/gu, (_, name: string) => {
      const value = param.with?.[name]
      return value === undefined ? untold : inner(value)
    })
  if ('ref' in param) {
    const format = param.format === undefined || param.format === 'auto' ? '' : `|${param.format}`
    return `{{r:${param.ref}${format}}}`
  }
  if ('stated' in param) return `{{u:${param.stated}}}`
  if ('tally' in param || 'date' in param) return untold
  return 'list' in param ? param.list.map(inner).join(', ') : named(param)
}
