import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'

const list = z.array(z.string())

/** The words with which people correct how a file was understood. */
export const revisionWords = readVocabulary(
  'revisions',
  z.strictObject({
    is: list,
    roles: z.strictObject({ ignore: list, identifier: list, time: list, dimension: list, measure: list }),
    outcome: list,
    money: list,
    currencies: z.strictObject({ VND: list, USD: list, EUR: list }),
    month_first: list,
    day_first: list,
  }),
)
