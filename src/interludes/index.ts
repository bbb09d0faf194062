import type { Interlude } from '../conversation/interlude.ts'
import { analysisQuestion } from './analysis-question.ts'
import { aside } from './aside.ts'
import { command } from './command.ts'
import { correction } from './correction.ts'
import { dropFile } from './drop-file.ts'
import { settleSource } from './settle-source.ts'
import { sideQuestion } from './side-question.ts'
import { staleButton } from './stale-button.ts'

/** What may happen at any step, in the order it is looked for. */
export const interludes: readonly Interlude[] = [
  command,
  staleButton,
  dropFile,
  settleSource,
  correction,
  analysisQuestion,
  sideQuestion,
  aside,
]
