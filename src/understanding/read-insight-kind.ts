import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon } from './lexicon.ts'
import { tokenise } from './tokenise.ts'
import { wholeMessage } from './whole-message.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'insight-kinds',
  z.strictObject({
    types: z.strictObject({ unmet_need: list, problem: list, desire: list }),
    goals: z.strictObject({ revenue: list, experience: list, loyalty: list }),
    metrics: z.strictObject({ revenue: list, loyalty: list }),
    around: list,
  }),
)
export type InsightType = keyof typeof vocabulary.types
export type InsightGoal = keyof typeof vocabulary.goals

const meanings = (of: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(of).flatMap(([meaning, phrases]) => phrases.map((phrase) => ({ phrase, meaning })))
const lexicon = createLexicon([
  ...meanings(vocabulary.types),
  ...meanings(vocabulary.goals),
  ...vocabulary.around.map((phrase) => ({ phrase, meaning: 'around' })),
])
const longest = 80

/** What a message that is nothing else says of an insight's type and goal ("it is a desire", "mục tiêu: trung thành"); null for any other. */
export function readInsightKind(
  text: string,
): { readonly type?: InsightType; readonly goal?: InsightGoal } | null {
  if (text.length > longest) return null
  const said = wholeMessage(tokenise(text), lexicon).filter((meaning) => meaning !== 'around')
  const type = said.findLast((meaning): meaning is InsightType => meaning in vocabulary.types)
  const goal = said.findLast((meaning): meaning is InsightGoal => meaning in vocabulary.goals)
  if (type === undefined && goal === undefined) return null
  return { ...(type === undefined ? {} : { type }), ...(goal === undefined ? {} : { goal }) }
}

/** What a metric speaks for, by its names: revenue or loyalty where one is known for it, else the experience. */
export function goalOfMetric(names: readonly string[]): InsightGoal {
  const known = names.map((name) => fold(name).replace(/_/gu, ' '))
  const speaks = (goal: keyof typeof vocabulary.metrics) =>
    vocabulary.metrics[goal].some((name) => known.includes(fold(name)))
  if (speaks('loyalty')) return 'loyalty'
  return speaks('revenue') ? 'revenue' : 'experience'
}
