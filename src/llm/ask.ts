import type { Clock } from '../support/clock.ts'
import type { Logger } from '../support/logger.ts'
import { type Breaker, createBreaker } from './breaker.ts'
import { idsIn, leaving } from './leave.ts'
import type { Ledger } from './ledger.ts'
import type { Asked, Call, Model, NoneReason } from './model.ts'
import { plainNames } from './plain-names.ts'
import { costOf } from './prices.ts'
import { fillPrompt } from './prompts/fill-prompt.ts'
import { loadPartial, loadPrompt } from './prompts/load-prompt.ts'
import type { Prompt } from './prompts/prompt.ts'
import type { CallRecord } from './record.ts'
import { runSteps } from './run-steps.ts'
import type { Task } from './task.ts'
import { type TaskAnswer, type TaskInput, type TaskName, tasks } from './tasks/index.ts'
import type { Pause } from './tries.ts'
import type { Wire, WireTurn } from './wire.ts'

export interface ModelOptions {
  readonly wire: Wire
  readonly ledger: Ledger
  readonly clock: Clock
  readonly logger: Logger
  /** Names of the models. */
  readonly models: { readonly fast: string; readonly strong: string }
  /** Tokens a workspace may spend a day, unless it says otherwise. */
  readonly dailyTokens: number
  /** How long a task may take; one with tools twice as long. */
  readonly timeoutMs: number
  readonly pause: Pause
  /** Something that nobody can guess, letters and digits. */
  random(): string
}

/** Characters of a prompt for a token, at the least. */
const charactersPerToken = 3

/** A model behind tasks: what leaves is masked, bounded and written down, and whatever goes wrong comes back as a reason. */
export function createModel(options: ModelOptions): Model {
  const { ledger, clock, logger, wire } = options
  const breaker = createBreaker(() => clock.now().getTime())
  const prompts = new Map<string, Prompt>()
  const promptOf = (name: string) => {
    const prompt = prompts.get(name) ?? loadPrompt(name)
    prompts.set(name, prompt)
    return prompt
  }

  async function work<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    call: Call<N>,
  ): Promise<Asked<TaskAnswer<N>>> {
    const task: Task = tasks[name]
    const begun = clock.now()
    const policy = await ledger.policy(call.workspace)
    if (!policy.on || task.sends.some((sent) => policy.forbid.includes(sent))) return none('off')
    if (call.signal.aborted) return none('stopped')
    const prompt = promptOf(task.prompt)
    const { system, turns } = asked(task, prompt, input, call.repair, options.random())
    const spent = await ledger.spent(call.workspace, `${begun.toISOString().slice(0, 10)}T00:00:00.000Z`)
    const estimate = (system.length + lengthOf(turns)) / charactersPerToken
    if (spent + estimate > (policy.dailyTokens ?? options.dailyTokens)) return none('over_budget')
    if (!breaker.open()) return none('circuit_open')
    const model = options.models[prompt.head.model]
    const id = `mc_${options.random()}`
    const record = (end: Pick<CallRecord, 'outcome' | 'requests' | 'input' | 'output'>) =>
      ledger.record({
        id,
        workspace: call.workspace,
        at: begun.toISOString(),
        body: {
          kind: 'call',
          task: name,
          host: wire.host,
          model,
          sent: [...task.sends],
          ids: [...idsIn(input)],
          ...end,
          cost: costOf(wire.host, model, end),
          ms: Math.max(0, clock.now().getTime() - begun.getTime()),
        },
      })
    // Written down before it leaves, so that nothing leaves unrecorded, whenever the process ends.
    await record({ outcome: 'sent', requests: 0, input: 0, output: 0 })
    const end = await runSteps({ ...options, ...call, task, model, system, turns })
    tell(breaker, end.outcome)
    if (end.fault !== null) logger.warn({ task: name, fault: end.fault }, 'the model failed')
    await record({ outcome: end.outcome, requests: end.requests, ...end.usage })
    if (end.outcome !== 'answered') return none(end.outcome)
    return { kind: 'answered', answer: end.answer as TaskAnswer<N>, usage: end.usage }
  }

  const { models, dailyTokens } = options
  return {
    about: { host: wire.host, models, dailyTokens },
    async ask(name, input, call) {
      try {
        return await work(name, input, call)
      } catch (fault) {
        // A conversation does not end because of a fault of ours in what it can do without.
        logger.error({ err: fault, task: name }, 'a task could not be asked')
        return none('failed')
      }
    },
  }
}

function asked(
  task: Task,
  prompt: Prompt,
  input: unknown,
  repair: { readonly answer: unknown; readonly reasons: readonly string[] } | undefined,
  mark: string,
): { readonly system: string; readonly turns: readonly WireTurn[] } {
  const given = task.input.parse(input)
  const clean = leaving(task.tools === undefined ? given : guarded(given)) as Record<string, unknown>
  const { system, user } = fillPrompt(prompt, clean, mark)
  if (repair === undefined) return { system, turns: [{ role: 'user', text: user }] }
  const reasons = repair.reasons.map((reason) => `- ${reason}`).join('\n')
  const again = loadPartial('repair').replace('{{reasons}}', () => reasons)
  return {
    system,
    turns: [
      { role: 'user', text: user },
      { role: 'assistant', text: JSON.stringify(leaving(repair.answer)) },
      { role: 'user', text: again },
    ],
  }
}

/** With tools at hand, nothing of the data is read but plain names; what the person asks stays. */
function guarded(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : plainNames(value),
    ]),
  )
}

function tell(breaker: Breaker, outcome: CallRecord['outcome']): void {
  if (outcome === 'failed') breaker.failed()
  else if (outcome === 'timeout') breaker.timedOut()
  else if (outcome === 'stopped') breaker.unknown()
  else breaker.succeeded()
}

function none(reason: NoneReason): { readonly kind: 'none'; readonly reason: NoneReason } {
  return { kind: 'none', reason }
}

function lengthOf(turns: readonly WireTurn[]): number {
  return turns.reduce((sum, turn) => sum + ('text' in turn ? turn.text.length : 0), 0)
}
