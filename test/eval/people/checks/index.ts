import type { Check, FaultKind } from './check.ts'
import { deadEnd } from './dead-end.ts'
import { exception } from './exception.ts'
import { repeatedQuestion } from './repeated-question.ts'
import { unboundNumber } from './unbound-number.ts'
import { wrongLanguage } from './wrong-language.ts'

/** What every turn is held to. */
export const checks: Readonly<Record<FaultKind, Check>> = {
  'dead end': deadEnd,
  'repeated question': repeatedQuestion,
  'unbound number': unboundNumber,
  exception,
  'wrong language': wrongLanguage,
}
