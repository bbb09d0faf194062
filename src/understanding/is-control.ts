import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'

const vocabulary = readVocabulary('experiments', z.strictObject({ control: z.array(z.string()) }))
const names = new Set(vocabulary.control.map(plain))

/** Whether a value of a column names the group of a test that was left as it was ("control", "holdout", "nhóm đối chứng"). */
export function isControl(value: string): boolean {
  return names.has(plain(value))
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
