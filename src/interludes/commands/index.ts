import type { Decision, TurnContext } from '../../conversation/step.ts'
import type { Command } from '../../understanding/read-command.ts'
import { help } from './help.ts'
import { language } from './language.ts'
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
  insights: showInsights,
  sources: showSources,
  new_question: newQuestion,
  language,
}
