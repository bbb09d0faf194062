import type { Draft } from '../conversation/content.ts'
import { decide } from '../conversation/decide.ts'
import { faultMessage } from '../conversation/fault-message.ts'
import type { Upload } from '../conversation/inbound.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Decision, TurnContext } from '../conversation/step.ts'
import { AppError } from '../errors.ts'
import type { ProposedSource } from '../tools.ts'
import { proposalMessage } from './source/proposal-message.ts'

/** A file in the thread becomes a source after one confirmation; a file that cannot be read is explained. */
export const dropFile = defineInterlude({
  name: 'drop_file',
  async run(context, input) {
    return input.kind === 'files' ? propose(context, input.files) : null
  },
})

async function propose(context: TurnContext, files: readonly Upload[]): Promise<Decision> {
  const { state, tools } = context
  const messages: Draft[] = []
  const read: ProposedSource[] = []
  const taken: Upload[] = []
  for (const file of files) {
    tools.working({ say: 'working.file', with: { file: { quoted: file.name } } })
    try {
      const source = await tools.propose(file)
      read.push(source)
      taken.push(file)
      messages.push(proposalMessage(context, source))
    } catch (fault) {
      if (!(fault instanceof AppError)) throw fault
      messages.push(faultMessage(fault))
    }
  }
  if (read.length === 0) return decide(state, messages)
  const before = state.proposal?.before ?? (state.pending?.ask === 'source' ? null : state.pending)
  const proposal = { sources: read.map((source) => source.id), files: taken, before }
  return decide({ ...state, proposal }, messages, {
    records: { sources: read.map((source) => ({ source, status: 'proposed' as const })) },
    ask: { ask: 'source', about: null },
  })
}
