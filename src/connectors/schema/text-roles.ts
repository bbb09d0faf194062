import type { ModelDefinition } from '../../metrics/metric.ts'
import type { RoledColumn } from './roles-of.ts'
import { columnEntries } from './vocabulary.ts'

type TextRoles = NonNullable<NonNullable<NonNullable<ModelDefinition['config']>['meta']>['text']>

/** DuckDB's own row number, for tables without a key. */
const rowNumber = 'rowid'

/** Which column of a table holds customers' words, and what says when, how many stars and by whom; if any. */
export function textRoles(roled: readonly RoledColumn[]): TextRoles | undefined {
  const words = roled.filter(({ role }) => role.is === 'words')
  const longest = words.toSorted((a, b) => b.column.words - a.column.words)[0]
  if (longest === undefined) return undefined
  const keys = roled.filter(({ role }) => role.is === 'identifier')
  const key = keys.toSorted((a, b) => b.column.distinct - a.column.distinct)[0]
  const respondent = keys.find((other) => other !== key && hasMeaning(other, 'customer'))
  const date = roled.find(({ role }) => role.is === 'time')
  const stars = roled.find(({ column }) => isScore(column.header) && column.type !== 'text')
  return {
    text: longest.column.name,
    id: key?.column.name ?? rowNumber,
    ...(date === undefined ? {} : { date: date.column.name }),
    ...(stars === undefined ? {} : { stars: stars.column.name }),
    ...(respondent === undefined ? {} : { respondent: respondent.column.name }),
  }
}

function hasMeaning({ column }: RoledColumn, word: string): boolean {
  return columnEntries(column.header).some((entry) =>
    entry.en.some((name) => name.toLowerCase().includes(word)),
  )
}

function isScore(header: string): boolean {
  return columnEntries(header).some((entry) => entry.unit === 'score')
}
