import type { Decision, TurnContext } from '../../conversation/step.ts'
import type { Command } from '../../understanding/read-command.ts'
import { digest } from './digest.ts'
import { exportPerson } from './export-person.ts'
import { exportThread } from './export-thread.ts'
import { forget, forgetNot, forgetNow } from './forget.ts'
import { help } from './help.ts'
import { refute, review, showVersions, whatsNew } from './insight.ts'
import { language } from './language.ts'
import { showMeanings } from './meanings.ts'
import { allowAll, model, modelOff, modelOn } from './model.ts'
import { mute, unmute } from './reminders.ts'
import { showEvidence, showInsights, showSources, showTree } from './show.ts'
import { status } from './status.ts'
import { back, newQuestion, pause, resume, skip, stop, undo } from './steer.ts'
import { whyAsk } from './why-ask.ts'

type Run = (context: TurnContext, command: Command) => Promise<Decision>

/** What each command does. */
export const commands: Readonly<Record<Command['name'], Run>> = {
  help,
  status,
  back,
  skip,
  pause,
  resume,
  undo,
  stop,
  evidence: showEvidence,
  why_tree: showTree,
  why_ask: whyAsk,
  meanings: showMeanings,
  insights: showInsights,
  sources: showSources,
  new_question: newQuestion,
  export: exportThread,
  export_me: exportPerson,
  forget,
  mute,
  unmute,
  whats_new: whatsNew,
  versions: showVersions,
  digest,
  request_review: review.requestReview,
  approve: review.approve,
  request_changes: review.requestChanges,
  refute,
  model,
  model_off: modelOff,
  model_on: modelOn,
  language,
}

/** Buttons that belong to a command. */
export const commandButtons: Readonly<Record<string, (context: TurnContext) => Promise<Decision>>> = {
  forget_yes: forgetNow,
  forget_no: forgetNot,
  model_off: modelOff,
  model_on: modelOn,
  model_allow: allowAll,
}
