import type { TurnContext } from '../../conversation/step.ts'
import { say } from '../../conversation/write.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import type { Param } from '../../locales/said.ts'

/** A claim in a few words: a person's own, or what a rival is about; null where nothing is left of it. */
export function claimShort({ evidence }: TurnContext, { claim, rival }: WhyNode): Param | null {
  const statement = claim.statement === undefined ? undefined : evidence.statements[claim.statement]
  if (statement !== undefined) return { words: statement.words, from: statement.id }
  if (rival === null) return null
  const { theme } = evidence.findings[claim.finding ?? '']?.names ?? {}
  return theme === undefined ? say(`why.short.${rival}`) : { quoted: theme }
}
