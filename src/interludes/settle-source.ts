import type { Draft } from '../conversation/content.ts'
import { after, decide, mergeRecords } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { type Decision, type Input, noRecords, type TurnContext } from '../conversation/step.ts'
import { buttons, prose } from '../conversation/write.ts'
import { reviseDefinition } from '../metrics/revise.ts'
import { stepFor } from '../steps/index.ts'
import { fold } from '../support/fold.ts'
import type { ProposedSource } from '../tools.ts'
import { readDateOrder } from '../understanding/read-date-order.ts'
import { readQuestion } from '../understanding/read-question.ts'
import { readReply } from '../understanding/read-reply.ts'
import { readRevision } from '../understanding/read-revision.ts'
import { exampleQuestions } from './source/example-questions.ts'
import { proposalMessage } from './source/proposal-message.ts'

/** The person's word on a file that was read: right, a correction in a sentence, or already the question. */
export const settleSource = defineInterlude({
  name: 'settle_source',
  async run(context, input) {
    const { proposal } = context.state
    if (proposal === null) return null
    if (input.kind === 'choice' && input.name === 'source_no') return decide(context.state, [howToCorrect()])
    if (input.kind === 'choice' && input.name !== 'source_yes') return null
    if (input.kind !== 'choice' && input.kind !== 'text') return null
    const sources = await proposed(context, proposal.sources)
    if (input.kind === 'choice') return connect(context, sources)
    const reply = readReply(input.text)
    if (reply.kind === 'yes' && reply.rest.trim() === '') return connect(context, sources)
    const corrected =
      (await readAgain(context, sources, input.text)) ?? (await correct(context, sources, input.text))
    if (corrected !== null) return corrected
    const catalog = await context.tools.catalogWith(sources)
    const { shape, hasSubject } = readQuestion(
      input.text,
      catalog,
      context.tools.today,
      context.state.language,
    )
    const asks = hasSubject && (shape !== 'vague' || /\?\s*$/u.test(input.text))
    if (reply.kind === 'no' || !asks || mentionsReading(input.text))
      return decide(context.state, [howToCorrect()])
    return connectAndGoOn(context, sources, input)
  },
})

/** How a reading is corrected, and the way on for whoever finds it right after all. */
function howToCorrect(): Draft {
  return [prose('file.how_to_correct'), buttons(['source_yes', 'button.thats_right', 'primary'])]
}

/** Words that correct a reading, whatever columns they name. */
function mentionsReading(text: string): boolean {
  return /\b(outcome|column|category|ignore|ket qua la|cot|phan loai)\b/u.test(fold(text))
}

async function proposed(context: TurnContext, ids: readonly string[]): Promise<readonly ProposedSource[]> {
  const found = await Promise.all(ids.map((id) => context.tools.source(id)))
  return found.filter((source) => source !== null)
}

/** "Month first", "ngày trước": the same file read the other way. */
async function readAgain(
  context: TurnContext,
  sources: readonly ProposedSource[],
  text: string,
): Promise<Decision | null> {
  const choice = readDateOrder(text)
  const files = context.state.proposal?.files ?? []
  if (choice === null) return null
  const dates = sources.flatMap((source) =>
    source.definition.models.flatMap((model) =>
      model.agg_time_dimension === undefined ? [] : [model.agg_time_dimension],
    ),
  )
  const choices = Object.fromEntries(dates.map((column) => [column, choice]))
  const read = await Promise.all(files.map((file) => context.tools.propose(file, choices)))
  return decide(
    context.state,
    [[prose('file.revised')], ...read.map((source) => proposalMessage(context, source))],
    { records: { sources: read.map((source) => ({ source, status: 'proposed' as const })) } },
  )
}

async function correct(
  context: TurnContext,
  sources: readonly ProposedSource[],
  text: string,
): Promise<Decision | null> {
  for (const source of sources) {
    const revision = readRevision(text, source.definition)
    if (revision === null) continue
    const revised = reviseDefinition(source.definition, revision)
    if (!revised.ok) return decide(context.state, [[prose(`file.not_revised.${revised.reason}`)]])
    const read = await context.tools.redefine(source, revised.definition)
    return decide(context.state, [[prose('file.revised')], proposalMessage(context, read)], {
      records: { sources: [{ source: read, status: 'proposed' }] },
    })
  }
  return null
}

function connected(context: TurnContext, sources: readonly ProposedSource[]): Decision {
  const { state } = context
  const before = state.proposal?.before ?? null
  const resumes = before !== null && before.ask !== 'question'
  return decide(
    { ...state, proposal: null },
    [
      [
        prose('file.connected'),
        ...(resumes
          ? [prose('file.resume'), buttons(['analyse', 'button.go_on'])]
          : sources.flatMap((source) => exampleQuestions(context, source))),
      ],
    ],
    {
      records: { sources: sources.map((source) => ({ source, status: 'connected' as const })) },
      ask: before ?? { ask: 'question', about: null },
    },
  )
}

async function connect(context: TurnContext, sources: readonly ProposedSource[]): Promise<Decision> {
  return connected(context, sources)
}

/** The answer is already the question: the file is taken as right, said so, and the question goes on. */
async function connectAndGoOn(
  context: TurnContext,
  sources: readonly ProposedSource[],
  input: Input,
): Promise<Decision> {
  const first = connected(context, sources)
  const tools = { ...context.tools, catalog: await context.tools.catalogWith(sources) }
  const next = { ...after({ ...context, tools }, first) }
  const taken = await stepFor(next.state.step).run(next, input)
  return {
    ...taken,
    messages: [[prose('file.taken_as_right')], ...taken.messages],
    records: mergeRecords(mergeRecords(noRecords, first.records), taken.records),
  }
}
