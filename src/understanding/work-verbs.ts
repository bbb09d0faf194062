import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import type { Word } from './word.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('actions', z.object({ verbs: list, owning: list }))
const verbs = new Set(vocabulary.verbs.map(fold))
const owning = new Set(vocabulary.owning.map(fold))

/** Whether a verb of work stands at `at` ("build", "keeps", "thiết kế"). */
export function opensWork(read: readonly Word[], at: number): boolean {
  const item = read[at]
  if (item === undefined) return false
  return [item.folded, item.stem, plain(item), pair(read, at)].some((form) => verbs.has(form))
}

/** How many words at `at` only say who is responsible ("phụ trách", "owns"). */
export function owningLength(read: readonly Word[], at: number): number {
  const item = read[at]
  if (item === undefined) return 0
  if (owning.has(pair(read, at))) return 2
  return owning.has(item.folded) || owning.has(plain(item)) ? 1 : 0
}

function pair(read: readonly Word[], at: number): string {
  return `${read[at]?.folded ?? ''} ${read[at + 1]?.folded ?? ''}`
}

/** The English verb without its -s or -es: "does", "fixes", "launches". */
function plain(item: Word): string {
  const short = item.folded.replace(/es$/, '')
  return short !== item.folded && verbs.has(short) ? short : item.stem
}
