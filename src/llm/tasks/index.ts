import type { z } from 'zod'
import { codeThemes } from './code-themes.ts'
import { criterionOpinion } from './criterion-opinion.ts'
import { draftStatements } from './draft-statements.ts'
import { nextProbe } from './next-probe.ts'
import { phraseFindings } from './phrase-findings.ts'
import { readAnswer } from './read-answer.ts'
import { readObjective } from './read-objective.ts'
import { rivals } from './rivals.ts'
import { sideQuestion } from './side-question.ts'
import { suggestActions } from './suggest-actions.ts'
import { titleAndSummary } from './title-and-summary.ts'

/** Everything that a model is asked to do. */
export const tasks = {
  read_objective: readObjective,
  read_answer: readAnswer,
  side_question: sideQuestion,
  next_probe: nextProbe,
  rivals,
  phrase_findings: phraseFindings,
  code_themes: codeThemes,
  draft_statements: draftStatements,
  criterion_opinion: criterionOpinion,
  suggest_actions: suggestActions,
  title_and_summary: titleAndSummary,
}

export type TaskName = keyof typeof tasks
export type TaskInput<N extends TaskName> = z.input<(typeof tasks)[N]['input']>
export type TaskAnswer<N extends TaskName> = z.output<(typeof tasks)[N]['answer']>

type ToolsOf<N extends TaskName> = (typeof tasks)[N] extends { readonly tools: infer T } ? T : never

/** What answers the questions that a model puts while it works; each gives plain data, which is masked before it leaves. */
export type TaskHands<N extends TaskName> = {
  readonly [T in keyof ToolsOf<N>]: ToolsOf<N>[T] extends { readonly input: infer I extends z.ZodType }
    ? (input: z.output<I>) => Promise<unknown>
    : never
}
