import type { Label } from '../../metrics/catalog.ts'
import { rootsOf } from './root.ts'
import { type Noun, searchVocabulary } from './search-vocabulary.ts'

const people = searchVocabulary.people.map((one) => ({
  noun: one,
  columns: new Set(one.columns.map((name) => rootsOf(name).join(' '))),
}))

/** What the people in a column of such records are called; undefined where the column's name speaks of no people. */
export function peopleOf(label: string, record: string): Noun | undefined {
  const name = rootsOf(label).join(' ')
  return people.find(
    ({ columns, noun }) => columns.has(name) && (noun.records.length === 0 || noun.records.includes(record)),
  )?.noun
}

/**
 * What the values of a column are called together: "agents", "categories"; Vietnamese has no plural. Null where the
 * column's name makes no noun.
 */
export function groupNoun(label: Label, record: string): Label | null {
  const noun = peopleOf(label.en, record)
  if (noun !== undefined) return { en: noun.plural ?? plural(noun.en), vi: noun.vi }
  if (/\d/.test(label.en)) return null
  return { en: plural(lowered(label.en)), vi: lowered(label.vi) }
}

/** What a table's rows are called, "rows" where nothing tells. */
export function rowNoun(record: string): Label {
  const noun = searchVocabulary.records.find(({ en }) => en === record)
  if (noun === undefined) return { en: 'records', vi: 'dòng dữ liệu' }
  return { en: noun.plural ?? plural(noun.en), vi: noun.vi }
}

/** The English plural of a noun, by its last word. */
function plural(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun))
    return noun.endsWith('s') && !noun.endsWith('ss') ? `${noun}es` : `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}

/** "Category" is "category" within a sentence; names in capitals and with digits stay as the data has them. */
export function lowered(label: string): string {
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(label) && !/\d/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
}
