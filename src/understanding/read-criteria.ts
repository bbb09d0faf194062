import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon } from './lexicon.ts'
import { tokenise } from './tokenise.ts'
import { wholeMessage } from './whole-message.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'criteria',
  z.strictObject({ sign: list, all: list, mend: list, around: list }),
)
const lexicon = createLexicon(
  (['sign', 'all', 'mend', 'around'] as const).flatMap((meaning) =>
    vocabulary[meaning].map((phrase) => ({ phrase, meaning })),
  ),
)
const number = /(?<!\p{L})[qQ] ?(\d{1,2})(?!\d)/gu
const longest = 80

export interface CriteriaSaid {
  readonly wish: 'sign' | 'mend'
  /** `Q5`; empty for all that wait. */
  readonly criteria: readonly string[]
  /** What was said of the criterion, verbatim. */
  readonly rest: string
}

/**
 * What a message wants of criteria that it names by number: to sign them ("ký Q5, Q8", "sign all") or to mend one ("Q6", "Q6: we
 * asked in the store"); null for a message about anything else.
 */
export function readCriteria(text: string): CriteriaSaid | null {
  const addressed = /^\s*[qQ] ?(?<id>\d{1,2})\s*[:\-–]\s*(?<rest>\S[\s\S]*)$/u.exec(text)?.groups
  if (addressed !== undefined)
    return { wish: 'mend', criteria: [`Q${addressed.id}`], rest: addressed.rest ?? '' }
  if (text.length > longest) return null
  const criteria = [...text.matchAll(number)].map((found) => `Q${found[1]}`)
  const around = tokenise(text.replace(number, ' '))
  const said = around.length === 0 ? [] : wholeMessage(around, lexicon)
  if (around.length > 0 && said.length === 0) return null
  if (said.includes('sign') && (criteria.length > 0 || said.includes('all')))
    return { wish: 'sign', criteria, rest: '' }
  return criteria.length === 1 && !said.includes('all') ? { wish: 'mend', criteria, rest: '' } : null
}
