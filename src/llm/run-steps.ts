import { leaving } from './leave.ts'
import type { NoneReason, Usage } from './model.ts'
import { plainNames } from './plain-names.ts'
import { proseSoFar } from './prose-so-far.ts'
import type { Task } from './task.ts'
import { type Pause, withTries } from './tries.ts'
import type { Wire, WireCall, WireResult, WireTurn } from './wire.ts'

export interface Steps {
  readonly wire: Wire
  readonly task: Task
  readonly model: string
  readonly system: string
  readonly turns: readonly WireTurn[]
  readonly hands?: unknown
  readonly onText?: (text: string) => void
  readonly signal: AbortSignal
  readonly timeoutMs: number
  readonly pause: Pause
}

export interface StepsEnd {
  readonly outcome: 'answered' | NoneReason
  readonly answer: unknown
  readonly usage: Usage
  readonly requests: number
  readonly fault: string | null
}

/** Times that a model may put questions of its own before it has to answer, and how many at a time. */
const mostSteps = 4
const mostCalls = 4
/** Characters of one answer to a question of the model's. */
const longestResult = 6_000

/** Sends a task, answers what the model asks meanwhile, and sends again, until it answers, fails or its time is over. */
export async function runSteps(steps: Steps): Promise<StepsEnd> {
  const { wire, task, signal } = steps
  const hasTools = task.tools !== undefined && steps.hands !== undefined
  const limit = steps.timeoutMs * (hasTools ? 2 : 1)
  const deadline = AbortSignal.timeout(limit)
  const until = performance.now() + limit
  const either = AbortSignal.any([signal, deadline])
  const turns = [...steps.turns]
  let usage: Usage = { input: 0, output: 0 }
  let requests = 0
  const end = (outcome: StepsEnd['outcome'], answer: unknown = null, fault: string | null = null) => ({
    outcome,
    answer,
    usage,
    requests,
    fault,
  })
  for (let step = 0; step <= mostSteps; step += 1) {
    // The last time there is nothing left to ask with: it has to answer.
    const tools = hasTools && step < mostSteps ? (task.tools ?? {}) : {}
    const { result, tries } = await withTries(
      () =>
        wire.send({
          model: steps.model,
          system: steps.system,
          turns,
          name: task.name,
          answer: task.answer,
          tools,
          signal: either,
          ...onTextOf(steps),
        }),
      { pause: steps.pause, signal: either, left: () => until - performance.now() },
    )
    requests += tries
    usage = added(usage, result)
    if (signal.aborted) return end('stopped')
    if (result.kind === 'failed') return end(deadline.aborted ? 'timeout' : 'failed', null, result.fault)
    if (result.kind === 'answered') return end('answered', result.answer)
    if (result.kind !== 'calls') return end(result.kind)
    if (!hasTools || step === mostSteps || result.calls.length > mostCalls) return end('incomplete')
    turns.push({ role: 'calls', calls: result.calls })
    const results = await Promise.all(result.calls.map((call) => handled(call, steps)))
    turns.push({ role: 'results', results })
  }
  return end('incomplete')
}

function onTextOf({ task, onText }: Steps): { onText?: (text: string) => void } {
  const { prose } = task
  if (prose === undefined || onText === undefined) return {}
  let told = ''
  return {
    onText(json) {
      const text = proseSoFar(json, prose)
      if (text.length <= told.length) return
      told = text
      try {
        onText(text)
      } catch {
        // What is shown meanwhile is no part of the answer, which goes on.
      }
    },
  }
}

/** What a hand answers, masked and bounded; what the model asked wrongly is told back to it. */
async function handled(call: WireCall, { task, hands }: Steps): Promise<{ id: string; output: string }> {
  const { id } = call
  const tool = Object.hasOwn(task.tools ?? {}, call.name) ? task.tools?.[call.name] : undefined
  const hand = handOf(hands, call.name)
  if (tool === undefined || hand === null) return { id, output: '{"error":"no such tool"}' }
  const parsed = tool.input.safeParse(jsonOf(call.arguments))
  if (!parsed.success) return { id, output: '{"error":"the arguments do not fit"}' }
  const given = await hand(parsed.data).catch(() => ({ error: 'could not be read' }))
  const output = JSON.stringify(plainNames(leaving(given))) ?? 'null'
  return { id, output: output.length > longestResult ? '{"error":"too much; ask for less"}' : output }
}

function handOf(hands: unknown, name: string): ((input: unknown) => Promise<unknown>) | null {
  if (typeof hands !== 'object' || hands === null || !Object.hasOwn(hands, name)) return null
  const hand = (hands as Readonly<Record<string, unknown>>)[name]
  return typeof hand === 'function' ? async (input) => hand(input) : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function added(usage: Usage, result: WireResult): Usage {
  if (result.kind === 'failed') return usage
  return { input: usage.input + result.usage.input, output: usage.output + result.usage.output }
}
