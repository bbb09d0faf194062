import { type Allowed, type Guarded, guardDraft } from './guard-draft.ts'
import { leading } from './leading-questions.ts'

/** Reads a model's question: one question, at the end, that suggests no answer, and whatever holds for every draft. */
export function guardQuestion(draft: string, allowed: Allowed): Guarded {
  const guarded = guardDraft(draft, allowed)
  const { text } = guarded
  if (text === null) return guarded
  const found = faultIn(text, allowed)
  if (found === null) return guarded
  return { text: null, rejections: [...guarded.rejections, { reason: 'question', found }] }
}

function faultIn(text: string, { language }: Allowed): string | null {
  const marks = text.match(/[?？]/gu) ?? []
  if (marks.length !== 1 || !/[?？]$/u.test(text)) return text
  return leading[language].some((pattern) => pattern.test(text)) ? text : null
}
