import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { newThreadState, type ThreadState } from '../conversation/state.ts'
import type { Decision, Input, TurnContext } from '../conversation/step.ts'
import { buttons, prose } from '../conversation/write.ts'
import type { FittedDefinition } from '../tools.ts'
import { readReply } from '../understanding/read-reply.ts'
import { backTo } from './commands/back-to.ts'
import { offer } from './source/offer-definitions.ts'
import { restoreDefinition } from './source/restore-definition.ts'

type Waiting = NonNullable<ThreadState['definitions']>

/** The person's word on definitions that were dropped: which source, and whether they replace what was inferred. */
export const settleDefinitions = defineInterlude({
  name: 'settle_definitions',
  async run(context, input) {
    const { definitions } = context.state
    if (definitions === null || (input.kind !== 'choice' && input.kind !== 'text')) return null
    if (input.kind === 'choice' && !input.name.startsWith('definitions_')) return null
    const answer = answerIn(input, definitions)
    if (answer === 'no') return keep(context, definitions)
    if (answer === null) return decide(context.state, [waits(definitions)])
    const fit = await fitOf(context, definitions, answer === 'yes' ? definitions.sources : [answer])
    if (fit === null) return keep(context, definitions)
    return answer === 'yes' ? take(context, definitions, fit) : offer(context, { ...definitions, fit })
  },
})

/** Yes, no, or the id of the source that is meant; null for what is none of these. */
function answerIn(input: Input & { kind: 'choice' | 'text' }, { sources, replaces }: Waiting): string | null {
  if (input.kind === 'choice') {
    if (input.name === 'definitions_source') return sources.find((id) => input.values.includes(id)) ?? null
    return input.name === 'definitions_yes' ? 'yes' : 'no'
  }
  const reply = readReply(input.text)
  if (replaces === null && reply.kind === 'nth')
    return sources.at(reply.n < 0 ? reply.n : reply.n - 1) ?? null
  if (reply.kind === 'yes' && replaces !== null && reply.rest.trim() === '') return 'yes'
  return reply.kind === 'no' ? 'no' : null
}

function waits({ replaces }: Waiting) {
  if (replaces === null) return [prose('definitions.which_waits')]
  return [
    prose('definitions.waits'),
    buttons(
      ['definitions_yes', 'button.use_definitions', 'primary'],
      ['definitions_no', 'button.keep_as_is'],
    ),
  ]
}

/** Looked at anew: the file, and the source as it is now. */
async function fitOf(
  { tools }: TurnContext,
  { file }: Waiting,
  sources: readonly string[],
): Promise<FittedDefinition | null> {
  const imported = await tools.readDefinitions(file)
  const source = sources[0] === undefined ? null : await tools.source(sources[0])
  if (imported === null || source === null) return null
  const fits = await tools.fitDefinitions(imported, file.name, [source])
  return fits.find((fit) => fit.source.id === source.id) ?? null
}

/** Everything stays as it is; what a thread went back to before is put back. */
async function keep(context: TurnContext, definitions: Waiting): Promise<Decision> {
  const state = { ...context.state, definitions: null, pending: definitions.before }
  return decide(state, [[prose('definitions.kept'), ...backTo({ ...context, state })]], {
    records: await restoreDefinition(context, definitions),
  })
}

async function take(context: TurnContext, definitions: Waiting, fit: FittedDefinition): Promise<Decision> {
  const { state, tools } = context
  const source = await tools.redefine(fit.source, fit.definition)
  const records = { sources: [{ source, status: 'connected' as const }] }
  const said = prose('definitions.used', { source: { quoted: source.name } })
  const { metric } = state.brief
  const lost =
    metric?.source === source.id && !source.catalog.metrics.some(({ name }) => name === metric.name)
  if (lost) {
    const fresh = { ...newThreadState(state.language), people: state.people, turns: state.turns }
    return decide(fresh, [[said, prose('definitions.question_lost')]], {
      records,
      ask: { ask: 'question', about: null },
    })
  }
  const rest = (state.proposal?.sources ?? []).filter((id) => id !== source.id)
  const proposal = state.proposal === null || rest.length === 0 ? null : { ...state.proposal, sources: rest }
  const settled = state.proposal !== null && proposal === null
  const pending = (settled ? state.proposal?.before : definitions.before) ?? { ask: 'question', about: null }
  const next = { ...state, definitions: null, proposal, pending }
  return decide(next, [[said, ...backTo({ ...context, state: next })]], { records })
}
