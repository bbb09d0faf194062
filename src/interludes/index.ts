import type { Interlude } from '../conversation/interlude.ts'
import { analysisQuestion } from './analysis-question.ts'
import { aside } from './aside.ts'
import { command } from './command.ts'
import { correction } from './correction.ts'
import { criteria } from './criteria.ts'
import { desk } from './desk.ts'
import { digestWish } from './digest-wish.ts'
import { dropFile } from './drop-file.ts'
import { due } from './due.ts'
import { eventDay } from './event-day.ts'
import { figureQuestion } from './figure-question.ts'
import { givenQuote } from './given-quote.ts'
import { glossary } from './glossary.ts'
import { handOver } from './hand-over.ts'
import { meaning } from './meaning.ts'
import { modelPolicy } from './model-policy.ts'
import { notInData } from './not-in-data.ts'
import { reopen } from './reopen.ts'
import { settleDefinitions } from './settle-definitions.ts'
import { settleSource } from './settle-source.ts'
import { sideQuestion } from './side-question.ts'
import { smallTalk } from './small-talk.ts'
import { staleButton } from './stale-button.ts'
import { teamWish } from './team-wish.ts'
import { understood } from './understood.ts'

/** What may happen at any step, in the order it is looked for. */
export const interludes: readonly Interlude[] = [
  due,
  digestWish,
  teamWish,
  handOver,
  desk,
  modelPolicy,
  givenQuote,
  command,
  staleButton,
  reopen,
  criteria,
  glossary,
  dropFile,
  settleDefinitions,
  settleSource,
  meaning,
  smallTalk,
  correction,
  analysisQuestion,
  sideQuestion,
  notInData,
  figureQuestion,
  eventDay,
  aside,
  understood,
]
