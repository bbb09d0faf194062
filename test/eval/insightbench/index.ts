import type { Evaluated, Evaluation } from '../evaluation.ts'
import { type Answer, answerTask } from './answer-task.ts'
import { insightScore } from './rouge.ts'
import { openTasks, type Task } from './tasks.ts'

/** Insights that are given for a task; the agents of the benchmark's authors give ten to twenty. */
const most = 12

/** InsightBench (Sahu et al. 2024): goals about business tables, scored by ROUGE-1 against what experts planted. */
export const insightbench: Evaluation = {
  name: 'insightbench',
  folder: 'insightbench',
  async run(folder): Promise<Evaluated> {
    const tasks = await openTasks(folder)
    const answers = new Map<Task, Answer>()
    for (const task of tasks) answers.set(task, await answerTask(task, most))
    const scored = tasks.filter(({ references }) => references.length > 0)
    const unanswerable = scored.filter(({ references }) => references.every(saysNoData))
    const answerable = scored.filter((task) => !unanswerable.includes(task))
    const scores = scored.map((task) =>
      insightScore(answers.get(task)?.insights.map(({ sentence }) => sentence) ?? [], task.references),
    )
    const abstained = (list: readonly Task[]) => list.filter((task) => answers.get(task)?.abstained).length
    const seconds = [...answers.values()].map((answer) => answer.seconds)
    const said = [...answers.values()].map(({ insights }) => insights.length)
    return {
      figures: [
        { figure: 'ROUGE-1 against the reference', value: mean(scores), must: 0.3, aim: 0.4 },
        {
          figure: 'share of unanswerable tasks abstained from',
          value: unanswerable.length === 0 ? 1 : abstained(unanswerable) / unanswerable.length,
          must: 1,
        },
        { figure: 'false abstentions', value: abstained(answerable), must: 0, lowerIsBetter: true },
        { figure: 'sentences a task', value: mean(said) },
        { figure: 'seconds a task', value: mean(seconds) },
      ],
      answer: Object.fromEntries([...answers].map(([task, { insights }]) => [task.flag, insights])),
    }
  },
}

/** The reference itself says that there is nothing to analyse. */
function saysNoData(reference: string): boolean {
  return /^(?:there was no column|no data is available)/i.test(reference)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
