import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'
import { readBrief, subjectKey } from '../inquiry/read-brief.ts'

const cue =
  /^\s*((no|nope|không|khong|ko|k|à không|sorry)\b[\s,.:;–-]*)?(i meant|i mean|only|actually|rather|ý mình|y minh|ý tôi|y toi|ý em|y em|chỉ xét|chi xet|đúng ra|dung ra)\b/iu

/** Steps whose work rests on the brief and is done anew when it changes. */
const early = new Set(['objective', 'collect', 'analyse'])

/** "No, I meant desktop" after the brief was confirmed: the brief is changed and read again, nothing is lost. */
export const correction = defineInterlude({
  name: 'correction',
  async run(context, input) {
    const { state, tools } = context
    if (input.kind !== 'text' || !cue.test(input.text) || state.brief.metric === null) return null
    if (!early.has(state.step) || state.pending?.ask === 'confirm') return null
    const said = input.text.replace(cue, '')
    const { brief } = readBrief(
      said,
      input.statement,
      state.brief,
      tools.catalog,
      tools.today,
      state.language,
    )
    if (subjectKey(brief) === subjectKey(state.brief)) return null
    const kept = { ...brief, question: state.brief.question, confirmed: false }
    return decide({ ...state, brief: kept }, [[prose('steer.corrected')]], {
      move: 'objective',
      records: { statements: [input.statement] },
    })
  },
})
