import type { Rejection } from '../../guard/rejection.ts'
import type { TaskAnswer, TaskInput, TaskName } from '../../llm/tasks/index.ts'
import type { Tools } from '../../tools.ts'

/** What a guard made of an answer: what of it stands, and why the rest does not. */
export interface Judged<Kept> {
  readonly kept: Kept | null
  readonly rejections: readonly Rejection[]
}

/**
 * Asks for a draft and lets the guard read it. Where nothing of it stands, it is asked for once more with the reasons; null
 * where that helps no better or no model answers: the caller says it in its own words then. Every draft is counted. `onText` is
 * told the first draft's prose while it is written, unread by any guard.
 */
export async function drafted<N extends TaskName, Kept>(
  tools: Tools,
  task: N,
  input: TaskInput<N>,
  judge: (answer: TaskAnswer<N>) => Judged<Kept>,
  onText?: (text: string) => void,
): Promise<Kept | null> {
  const answer = await tools.ask(task, input, onText === undefined ? {} : { onText })
  if (answer === null) return null
  const first = judge(answer)
  if (first.kept !== null) {
    await tools.judged(task, 'kept', reasonsOf(first.rejections))
    return first.kept
  }
  const reasons = first.rejections.map(({ reason, found }) => `${reason}: ${found}`)
  const again = await tools.ask(task, input, { repair: { answer, reasons } })
  const second = again === null ? { kept: null, rejections: [] } : judge(again)
  await tools.judged(
    task,
    second.kept === null ? 'fell_back' : 'repaired',
    reasonsOf([...first.rejections, ...second.rejections]),
  )
  return second.kept
}

function reasonsOf(rejections: readonly Rejection[]): readonly string[] {
  return rejections.map(({ reason }) => reason)
}
