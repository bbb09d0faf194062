import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Language } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import { rowNoun } from './nouns.ts'
import { searchVocabulary } from './search-vocabulary.ts'

/** Whether a finding says that the data lacks what was asked. */
export function isMissing({ names }: Finding): boolean {
  return names.reason === 'no_column' || names.reason === 'no_value' || names.reason === 'no_record'
}

/** What the data lacks, by name. */
export function missingSaid({ names }: Finding, language: Language): Said {
  switch (names.reason) {
    case 'no_column': {
      const concept = searchVocabulary.concepts.find(({ en }) => en === names.concept)
      const what = { concept: { name: concept?.[language] ?? names.concept ?? '' } }
      return names.record === undefined
        ? say('finding.no_column', what)
        : say('finding.no_column_of', { ...what, rows: { name: rowNoun(names.record)[language] } })
    }
    case 'no_record':
      return say('finding.no_record', {
        own: { name: rowNoun(names.own ?? '')[language] },
        rows: { name: rowNoun(names.record ?? '')[language] },
      })
    default:
      return say('finding.no_value', { words: { quoted: names.words ?? '' } })
  }
}
