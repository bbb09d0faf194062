import { addDays } from '../analysis/series/periods.ts'
import type { DraftNode } from '../conversation/content.ts'
import { decide } from '../conversation/decide.ts'
import { type Decision, defineStep, type Input, noRecords, type TurnContext } from '../conversation/step.ts'
import { buttons, progress, prose, say } from '../conversation/write.ts'
import { assessInsight } from '../inquiry/assess-insight.ts'
import { expiryAfter, lookAgain } from '../inquiry/replay/look-again.ts'
import { checklistSaid } from '../inquiry/shown/checklist-node.ts'
import { closingCard } from '../inquiry/shown/closing-card.ts'
import { isSigned } from '../insights/assess.ts'
import { changed } from '../insights/change.ts'
import { criterionIds, type Insight } from '../insights/insight.ts'
import { sign } from '../insights/sign.ts'
import { readCadence } from '../understanding/read-cadence.ts'
import { readDates } from '../understanding/read-dates.ts'
import { readReply } from '../understanding/read-reply.ts'

type Every = 'day' | 'week' | 'month'
/** Days to the review where nobody names one. */
const usualReview = 30
/** Words of an answer to "how often"; a longer text is about something else. */
const longestAnswer = 10

/** Step 6: when to look again, and what the figures say then. */
export const update = defineStep({
  name: 'update',
  async enter(context) {
    const { insight } = context.state
    if (insight === null) return decide(context.state, [[prose('apply.no_insight')]], { move: 'create' })
    const date = usualDate(context, insight)
    return decide(
      context.state,
      [
        [
          progress('update', context.state.skipped),
          prose('update.ask', { date: { date } }),
          buttons(['week', 'button.weekly', 'primary'], ['month', 'button.monthly'], ['day', 'button.daily']),
        ],
      ],
      { ask: { ask: 'review', about: null } },
    )
  },
  async run(context, input) {
    const { insight } = context.state
    if (insight === null) return decide(context.state, [], { move: 'create' })
    if (input.kind === 'choice' && input.name.startsWith('sign_')) return signed(context, insight, input.name)
    if (context.state.status !== 'done') return watch(context, insight, input)
    if (input.kind === 'choice') return lookAgain(context, insight)
    return decide(context.state, [[prose('update.nothing_open'), openButtons(insight)]])
  },
})

function usualDate(context: TurnContext, insight: Insight): string {
  const due = insight.actions.flatMap((action) => (action.due === null ? [] : [action.due.date])).sort()
  const [first] = due
  return first !== undefined && first > context.tools.today
    ? first
    : addDays(context.tools.today, usualReview)
}

async function watch(context: TurnContext, insight: Insight, input: Input): Promise<Decision> {
  const { tools, state } = context
  const text = input.kind === 'text' ? input.text : ''
  const named = input.kind === 'choice' ? input.name : readCadence(text)
  const every: Every = named === 'day' || named === 'month' ? named : 'week'
  const date = readDates(text, tools.today, state.language).date
  const reply = readReply(text)
  const short = text.split(/\s+/u).length <= longestAnswer
  const answered = named !== null || date !== undefined || reply.kind === 'yes' || reply.kind === 'skip'
  const understood = input.kind === 'choice' || (short && answered)
  if (!understood)
    return decide(state, [
      [
        prose('update.unclear'),
        buttons(['week', 'button.weekly', 'primary'], ['month', 'button.monthly'], ['day', 'button.daily']),
      ],
    ])
  const reviewOn = date !== undefined && date > tools.today ? date : usualDate(context, insight)
  const expiresOn = expiryAfter(reviewOn)
  const watched: Insight = {
    ...changed(insight, 'monitor', context.actor, tools.now),
    monitor: { every, reviewOn, since: tools.now, expiresOn },
  }
  const assessed = await assessInsight(context, watched)
  return decide(
    { ...state, insight: assessed, status: 'done' },
    [
      [
        prose('update.saved', {
          every: say(`update.every.${every}`),
          date: { date: reviewOn },
          expires: { date: expiresOn },
        }),
      ],
      closingCard({ ...context, state: { ...state, insight: assessed } }, assessed),
      [prose('update.after'), openButtons(assessed)],
    ],
    { records: { ...noRecords, insights: [assessed] }, ask: null },
  )
}

/** What is still to be done with a saved insight: look again, and sign what waits for a person. */
function openButtons(insight: Insight): DraftNode {
  const waiting = insight.judgements.filter(
    ({ criterion, state }) => state === 'person' && !isSigned(insight, criterion),
  )
  return {
    type: 'actions',
    actions: [
      { id: 'again', label: say('button.look_again') },
      ...waiting.map(({ criterion }) => ({
        id: `sign_${criterion}`,
        label: say('button.sign', { criterion: { name: criterion } }),
      })),
    ],
  }
}

async function signed(context: TurnContext, insight: Insight, name: string): Promise<Decision> {
  const criterion = criterionIds.find((id) => name === `sign_${id}`)
  if (criterion === undefined) return lookAgain(context, insight)
  const made = await assessInsight(context, sign(insight, criterion, context.actor, context.tools.now))
  const said = prose('create.signed', { criterion: { name: criterion }, name: { name: context.actor.name } })
  const status = prose('update.status', { status: say(`insight_status.${made.status}`) })
  return decide(
    { ...context.state, insight: made },
    [[said, { type: 'prose', text: checklistSaid(made) }, status, openButtons(made)]],
    { records: { ...noRecords, insights: [made] } },
  )
}
