import { z } from 'zod'
import { readVocabulary } from '../../support/vocabulary.ts'
import { findingIntents } from './finding-intents.ts'

const list = z.array(z.string())
const nounSchema = z.strictObject({
  en: z.string(),
  vi: z.string(),
  plural: z.string().optional(),
  also: list.default([]),
})
const schema = z.strictObject({
  records: z.array(nounSchema.extend({ keys: list.default([]) })),
  people: z.array(nounSchema.extend({ columns: list, records: list.default([]) })),
  texts: list,
  breakdowns: list,
  housekeeping: list,
  intents: z.record(z.enum(findingIntents), list),
  concepts: z.array(
    z.strictObject({
      en: z.string(),
      vi: z.string(),
      asks: list,
      columns: list,
      /** It belongs to the rows that are asked about: those of another sort cannot hold it. */
      record: z.boolean().default(false),
    }),
  ),
})

/** What questions about tables speak of, in `data/vocabulary/search.yml`. */
export const searchVocabulary = readVocabulary('search', schema)
export type Noun = z.output<typeof nounSchema>
