import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'
import { readBrief, subjectKey } from '../inquiry/read-brief.ts'
import { readCorrection } from '../understanding/read-correction.ts'
import { readReply } from '../understanding/read-reply.ts'

/** Steps whose work rests on the brief and is done anew when it changes. */
const early = new Set(['objective', 'collect', 'analyse'])

/** "No, I meant desktop" after the brief was confirmed: the brief is changed and read again, nothing is lost. */
export const correction = defineInterlude({
  name: 'correction',
  async run(context, input) {
    const { state, tools } = context
    if (input.kind !== 'text' || state.brief.metric === null || !early.has(state.step)) return null
    const correction = readCorrection(input.text)
    if (correction === null) return null
    // A plain "no, …" at the confirmation is the step's own to read.
    if (state.pending?.ask === 'confirm' && correction.denied === null && readReply(input.text).kind === 'no')
      return null
    const { brief, question } = readBrief(
      correction.said,
      input.statement,
      state.brief,
      tools.catalog,
      tools.today,
      state.language,
    )
    // Without "I meant", only names and days make a correction; other words are an answer.
    if (!correction.explicit && question.match.leftovers.length > 0) return null
    if (subjectKey(brief) === subjectKey(state.brief)) return null
    const kept = { ...brief, question: state.brief.question, confirmed: false }
    return decide({ ...state, brief: kept }, [[prose('steer.corrected')]], {
      move: 'objective',
      records: { statements: [input.statement] },
    })
  },
})
