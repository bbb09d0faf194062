import type { TurnContext } from '../../conversation/step.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import { readConcepts } from '../../inquiry/why/concepts.ts'
import { contentWords } from '../../understanding/content-words.ts'

/** A claim of so few telling words, none of them a known cause, says too little to look for. */
const fewWords = 2

/** The words of a claim: a person's, or those a theme is called by; empty for other findings. */
export function wordsOf({ evidence }: Pick<TurnContext, 'evidence'>, { claim }: WhyNode): string {
  if (claim.statement !== undefined) return evidence.statements[claim.statement]?.words ?? ''
  const { theme, theme2, theme3 } = evidence.findings[claim.finding ?? '']?.names ?? {}
  return [theme, theme2, theme3].filter((phrase) => phrase !== undefined).join(', ')
}

/** Whether a person's claim names nothing that figures or customers' words could be searched for. */
export function isVague(context: Pick<TurnContext, 'evidence'>, node: WhyNode): boolean {
  if (node.claim.statement === undefined || node.links.length > 0) return false
  const words = wordsOf(context, node)
  return readConcepts(words).length === 0 && contentWords(words).length <= fewWords
}
