import type { DraftNode } from '../conversation/content.ts'
import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { TurnContext } from '../conversation/step.ts'
import { nameOf, only, prose, say } from '../conversation/write.ts'
import { readBrief } from '../inquiry/read-brief.ts'
import type { MetricInfo } from '../metrics/catalog.ts'

/** A question about something the data has no figure of: said plainly, with the two figures nearest to it. */
export const notInData = defineInterlude({
  name: 'not_in_data',
  async run(context, input) {
    const { state, tools } = context
    const asked = state.pending === null || state.pending.ask === 'question'
    if (input.kind !== 'text' || !asked || state.step !== 'objective') return null
    const { brief, question } = readBrief(
      input.text,
      input.statement,
      state.brief,
      tools.catalog,
      tools.today,
      state.language,
    )
    if (question.absent === null || brief.metric !== null || question.absent.near.length === 0) return null
    const { words, near } = question.absent
    const kept = { ...brief, question: { statement: input.statement.id, words: input.statement.words } }
    const said = prose('aside.no_such_figure', { thing: { words, from: input.statement.id } })
    return decide({ ...state, brief: kept }, [[said, offer(context, near)]], {
      records: { statements: [{ ...input.statement, kind: 'question' }] },
      ask: { ask: 'question', about: null },
    })
  },
})

function offer({ state }: TurnContext, near: readonly MetricInfo[]): DraftNode {
  return {
    type: 'choice',
    id: 'metric',
    label: say('aside.nearest'),
    many: false,
    options: near.map((metric) => ({
      id: `${metric.source}/${metric.name}`,
      label: only(nameOf(metric.label, state.language)),
    })),
  }
}
