import type { SourceDefinition } from '../metrics/metric.ts'
import type { ColumnRole, Revision } from '../metrics/revision.ts'
import { createLexicon, findPhrases } from './lexicon.ts'
import { revisionWords } from './revision-words.ts'
import { covers } from './span.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

const { roles, currencies } = revisionWords
const roleNames = ['ignore', 'identifier', 'time', 'dimension', 'measure'] as const
const currencyNames = ['USD', 'EUR', 'VND'] as const
const lexicons = {
  is: phrases(revisionWords.is),
  outcome: phrases(revisionWords.outcome),
  money: phrases([...revisionWords.money, ...Object.values(currencies).flat()]),
}
const roleLexicons = roleNames.map((role) => [role, phrases(roles[role])] as const)
const currencyLexicons = currencyNames.map((name) => [name, phrases(currencies[name])] as const)

/**
 * A correction of how a file was understood, from one sentence: "the outcome is Churn", "Region is a category", "bỏ cột
 * Browser", "Total is money in VND"; null where it is none or names no column.
 */
export function readRevision(text: string, definition: SourceDefinition): Revision | null {
  const all = tokenise(text)
  const column = mentioned(all, definition)
  if (column === null) return null
  // The column's own name says nothing of what it is: "Order Date is a category".
  const read = all.filter((item) => !column.words.some((own) => covers(own, item)))
  const has = (lexicon: ReturnType<typeof phrases>): boolean => findPhrases(read, lexicon).length > 0
  if (has(lexicons.outcome)) return { kind: 'set_outcome', column: column.name, model: column.model }
  const role = roleIn(read)
  if (has(lexicons.money) && role !== 'ignore') {
    const currency = currencyLexicons.find(([, lexicon]) => has(lexicon))?.[0] ?? 'VND'
    return { kind: 'set_unit', metric: column.name, unit: 'currency', currency }
  }
  return role === null ? null : { kind: 'set_role', column: column.name, model: column.model, role }
}

function roleIn(read: readonly Word[]): ColumnRole | null {
  const after = findPhrases(read, lexicons.is)[0]?.to
  for (const [role, lexicon] of roleLexicons) {
    const hits = findPhrases(read, lexicon)
    if (role === 'ignore' ? hits.length > 0 : after !== undefined && hits.some(({ from }) => from >= after))
      return role
  }
  return null
}

interface Mentioned {
  readonly name: string
  readonly model: string
  readonly words: readonly Word[]
}

/** The longest column name that stands in the text; "VisitorType" and "visitor_type" are also written "visitor type". */
function mentioned(read: readonly Word[], definition: SourceDefinition): Mentioned | null {
  const lexicon = createLexicon(
    definition.models.flatMap((model) =>
      model.columns.map((column) => ({
        phrase: column.name,
        meaning: { name: column.name, model: model.name },
      })),
    ),
  )
  const [hit] = findPhrases(read, lexicon).sort((a, b) => b.meaning.name.length - a.meaning.name.length)
  return hit === undefined ? null : { ...hit.meaning, words: read.slice(hit.from, hit.to) }
}

function phrases(list: readonly string[]): ReturnType<typeof createLexicon<true>> {
  return createLexicon(list.map((phrase) => ({ phrase, meaning: true as const })))
}
