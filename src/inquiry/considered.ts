import type { DraftNode } from '../conversation/content.ts'
import type { Brief, ThreadState } from '../conversation/state.ts'
import { buttons, prose } from '../conversation/write.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Statement } from '../evidence/statement.ts'
import type { PhraseKey } from '../locales/locale.ts'

/** What a bare "why?" would be about after a question on the side; what it was before where nothing was measured, or the thread has a question of its own. */
export function consideredAs(
  state: ThreadState,
  about: Brief | null,
  asked: Statement,
  findings: readonly Finding[],
): ThreadState['considered'] {
  if (state.brief.metric !== null || about === null) return state.considered
  const question = { statement: asked.id, words: asked.words }
  return {
    brief: { ...about, question, kind: 'reason', audience: about.audience ?? 'current' },
    findings: findings.filter(({ kept }) => kept).map(({ id }) => id),
  }
}

/** The way from a figure to what is behind it. */
export function findWhy(said: PhraseKey): readonly DraftNode[] {
  return [prose(said), buttons(['find_why', 'button.find_why', 'primary'])]
}
