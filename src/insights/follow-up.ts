import { isPhraseKey, type PhraseKey } from '../locales/locale.ts'
import type { Criterion } from './criterion.ts'

/** The question that would mend a failure: the one for its reason where there is one, else the criterion's own. */
export function followUpOf(criterion: Pick<Criterion, 'followUp'>, reason: string): PhraseKey {
  const own = `follow_up.${reason.replace('checklist.', '')}`
  return isPhraseKey(own) ? own : criterion.followUp
}
