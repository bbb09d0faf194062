import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { only, progress, say } from '../../conversation/write.ts'
import type { Insight } from '../../insights/insight.ts'
import type { Param, Said } from '../../locales/said.ts'
import { subjectOf } from '../subject.ts'

/** Where a thread stands: step, question, figure, decision, beliefs, insight with its actions, and what is on record. */
export function statusCard(context: TurnContext): readonly DraftNode[] {
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
  return [
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
        ...(state.lead === null ? [] : [{ label: say('status.lead'), value: only({ name: state.lead }) }]),
        { label: say('status.decision'), value: words(brief.decision) },
        {
          label: say('status.beliefs'),
          value: beliefs.length === 0 ? none : only({ list: beliefs, join: 'comma' }),
        },
        ...insightFacts(state.insight),
        {
          label: say('status.record'),
          value: say('status.held', {
            readings: { tally: held.readings, of: 'findings' },
            quotes: { tally: held.quotes, of: 'quotes' },
          }),
        },
      ],
    },
  ]
}

/** The sentence, who does what by when, and when it is looked at again. */
function insightFacts(insight: Insight | null): readonly { readonly label: Said; readonly value: Said }[] {
  if (insight === null || insight.statement === '') return []
  const { status, statement, id, actions, monitor } = insight
  return [
    {
      label: say('status.insight', { status: say(`insight_status.${status}`) }),
      value: only({ words: statement, from: id }),
    },
    ...actions.map(({ what, owner, due }) => ({
      label: say('card.action'),
      value: say('status.action', {
        what: { words: what.words, from: what.statement },
        owner: owner === null ? say('apply.not_said') : { words: owner.words, from: owner.statement },
        due: due === null ? say('apply.not_said') : { date: due.date },
      }),
    })),
    ...(monitor === null ? [] : [{ label: say('card.review'), value: only({ date: monitor.reviewOn }) }]),
  ]
}
