import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { only, progress, say } from '../../conversation/write.ts'
import { subjectOf } from '../../inquiry/subject.ts'
import type { Param, Said } from '../../locales/said.ts'
import { backTo } from './back-to.ts'

/** The status card: step, question, figure, decision, beliefs and what is on record. */
export async function status(context: TurnContext): Promise<Decision> {
  const { state, tools, evidence } = context
  const { brief, language } = state
  const subject = subjectOf(brief, tools.catalog)
  const none = say('status.none')
  const words = (kept: { statement: string; words: string } | null | undefined): Said =>
    kept === null || kept === undefined ? none : only({ words: kept.words, from: kept.statement })
  const beliefs: readonly Param[] = brief.beliefs.map((belief) => ({
    words: belief.words,
    from: belief.statement,
  }))
  const held = {
    readings: state.evidence.filter((id) => evidence.readings[id] !== undefined).length,
    quotes: state.evidence.filter((id) => evidence.quotes[id] !== undefined).length,
  }
  return decide(state, [
    [
      progress(state.step, state.skipped),
      {
        type: 'facts',
        facts: [
          { label: say('status.question'), value: words(brief.question) },
          {
            label: say('status.figure'),
            value: subject === null ? none : only({ name: subject.metric.label[language] }),
          },
          {
            label: say('status.segment'),
            value:
              subject?.segment == null
                ? say('segment.everyone')
                : only({ name: subject.segment.label[language] }),
          },
          { label: say('status.decision'), value: words(brief.decision) },
          {
            label: say('status.beliefs'),
            value: beliefs.length === 0 ? none : only({ list: beliefs, join: 'comma' }),
          },
          {
            label: say('status.record'),
            value: say('status.held', {
              readings: { tally: held.readings, of: 'findings' },
              quotes: { tally: held.quotes, of: 'quotes' },
            }),
          },
        ],
      },
      ...backTo(context),
    ],
  ])
}
