import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'
import { answerFigure } from '../inquiry/model/answer-figure.ts'
import { matchCatalog } from '../understanding/match-catalog.ts'
import { questionShape } from '../understanding/question-shape.ts'
import { backTo } from './commands/back-to.ts'

/** Steps in which the thread's own question is settled: any other question is one on the side. */
const settled = new Set(['collect', 'analyse', 'create', 'apply', 'update'])

/** A question for figures in words that nothing here recognised: a model puts the queries, the readings give the figures. */
export const figureQuestion = defineInterlude({
  name: 'figure_question',
  async run(context, input) {
    const { state, tools } = context
    if (input.kind !== 'text' || !settled.has(state.step) || !/[?？]\s*$/u.test(input.text)) return null
    const shape = questionShape(input.text, state.language, matchCatalog(input.text, tools.catalog))
    if (shape === 'why' || shape === 'leading') return null
    const answered = await answerFigure(context, input.text)
    if (answered === null) return null
    const { said, readings } = answered
    const links = readings.map(({ id }) => ({ label: { say: 'analyse.how' as const }, evidence: id }))
    const nodes = [prose('model.figure', { answer: said }), { type: 'sources' as const, links }]
    return decide(state, [[...nodes, ...backTo(context)]], { records: { readings } })
  },
})
