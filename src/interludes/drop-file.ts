import type { Draft } from '../conversation/content.ts'
import { after, decide, mergeRecords } from '../conversation/decide.ts'
import { faultMessage } from '../conversation/fault-message.ts'
import type { Upload } from '../conversation/inbound.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Decision, TurnContext } from '../conversation/step.ts'
import { notice } from '../conversation/write.ts'
import { AppError } from '../errors.ts'
import type { Imported } from '../metrics/import/imported.ts'
import type { ProposedSource } from '../tools.ts'
import { offerDefinitions } from './source/offer-definitions.ts'
import { proposalMessage } from './source/proposal-message.ts'

/**
 * A file in the thread becomes a source after one confirmation, a file of metric definitions those of a source; a file
 * that cannot be read is explained.
 */
export const dropFile = defineInterlude({
  name: 'drop_file',
  async run(context, input) {
    return input.kind === 'files' ? propose(context, input.files) : null
  },
})

async function propose(context: TurnContext, files: readonly Upload[]): Promise<Decision> {
  const { tools } = context
  const messages: Draft[] = []
  const read: ProposedSource[] = []
  const taken: Upload[] = []
  const definitions: { readonly file: Upload; readonly imported: Imported }[] = []
  for (const file of files) {
    tools.working({ say: 'working.file', with: { file: { quoted: file.name } } })
    try {
      const imported = await tools.readDefinitions(file)
      if (imported !== null) {
        definitions.push({ file, imported })
        continue
      }
      const source = await tools.propose(file)
      read.push(source)
      taken.push(file)
      messages.push(proposalMessage(context, source))
    } catch (fault) {
      if (!(fault instanceof AppError)) throw fault
      messages.push(faultMessage(fault))
    }
  }
  const proposed = proposal(context, read, taken, messages)
  const [first, ...others] = definitions
  if (first === undefined) return proposed
  return define(context, proposed, first, read, others.length > 0)
}

function proposal(
  { state }: TurnContext,
  read: readonly ProposedSource[],
  taken: readonly Upload[],
  messages: readonly Draft[],
): Decision {
  if (read.length === 0) return decide(state, messages)
  const before = state.proposal?.before ?? (state.pending?.ask === 'source' ? null : state.pending)
  const made = { sources: read.map((source) => source.id), files: [...taken], before }
  return decide({ ...state, proposal: made }, messages, {
    records: { sources: read.map((source) => ({ source, status: 'proposed' as const })) },
    ask: { ask: 'source', about: null },
  })
}

/** Definitions that came after data, or beside it, in the same turn. */
async function define(
  context: TurnContext,
  proposed: Decision,
  { file, imported }: { readonly file: Upload; readonly imported: Imported },
  read: readonly ProposedSource[],
  hasMore: boolean,
): Promise<Decision> {
  const waiting = (proposed.state.proposal?.sources ?? []).filter((id) => !read.some((one) => one.id === id))
  const earlier = await Promise.all(waiting.map((id) => context.tools.source(id)))
  const offered = await offerDefinitions(after(context, proposed), file, imported, [
    ...read,
    ...earlier.filter((source) => source !== null),
  ])
  return {
    ...offered,
    messages: [
      ...proposed.messages,
      ...(hasMore ? [[notice('info', 'definitions.one_at_a_time', { file: { quoted: file.name } })]] : []),
      ...offered.messages,
    ],
    records: mergeRecords(proposed.records, offered.records),
  }
}
