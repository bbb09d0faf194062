import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { answerAnalysis } from '../inquiry/answer-analysis.ts'
import { consideredAs, findWhy } from '../inquiry/considered.ts'
import { readAnalysis } from '../understanding/read-analysis.ts'
import { backTo } from './commands/back-to.ts'

/** A question for an analysis ("do support calls go with revenue?"): answered at any step, then back to the thread. */
export const analysisQuestion = defineInterlude({
  name: 'analysis_question',
  async run(context, input) {
    if (input.kind !== 'text') return null
    const { state, tools } = context
    const asked = readAnalysis(input.text, tools.catalog, tools.today, state.language)
    if (asked === null || (answers(state.pending?.ask) && !/[?？]\s*$/u.test(input.text))) return null
    const answered = await answerAnalysis(context, asked)
    if (answered === null) return null
    const before = {
      ...state,
      considered: consideredAs(state, answered.about, input.statement, answered.records.findings ?? []),
    }
    const next = state.brief.metric !== null || before.considered === null ? [] : findWhy('analysis.go_on')
    const last = [...next, ...(state.pending === null ? [] : backTo(context))]
    return decide(before, [...answered.messages, ...(last.length === 0 ? [] : [last])], {
      records: { ...answered.records, statements: [{ ...input.statement, kind: 'question' }] },
    })
  },
})

/** While an open question waits, only what ends as a question is one; anything else is an answer. */
function answers(ask: string | undefined): boolean {
  return ask !== undefined && ask !== 'question'
}
