import type { Interlude } from '../conversation/interlude.ts'
import { command } from './command.ts'
import { dropFile } from './drop-file.ts'
import { settleSource } from './settle-source.ts'
import { sideQuestion } from './side-question.ts'

/** What may happen at any step, in the order it is looked for. */
export const interludes: readonly Interlude[] = [command, dropFile, settleSource, sideQuestion]
