import type { Draft, DraftNode } from '../conversation/content.ts'
import { decide } from '../conversation/decide.ts'
import { type DeskWish, deskCommand, readDeskWish } from '../conversation/desk-command.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Decision, TurnContext } from '../conversation/step.ts'
import { withInsight } from '../conversation/with-insight.ts'
import { notice, only, prose, say } from '../conversation/write.ts'
import { type Evidence, mergeEvidence } from '../evidence/evidence.ts'
import type { Statement } from '../evidence/statement.ts'
import { assessInsight } from '../inquiry/assess-insight.ts'
import { decideReview } from '../inquiry/decide-review.ts'
import type { Insight } from '../insights/insight.ts'
import { withdrawn } from '../insights/review.ts'
import type { Param } from '../locales/said.ts'
import { dayIn } from '../support/zoned.ts'

/** What a lead did on the board or in the review queue, told in the insight's own thread. */
export const desk = defineInterlude({
  name: 'desk',
  async run(context, input) {
    if (input.kind !== 'command' || input.name !== deskCommand) return null
    const wish = readDeskWish(input.text)
    if (wish === null) return null
    const held = await heldInsight(context, wish.insight)
    if (held === null) return decide(context.state, [[notice('warning', 'desk.no_insight')]])
    const { insight, evidence } = held
    const about = { ...context, evidence }
    switch (wish.does) {
      case 'assign':
        return assign(about, insight, wish)
      case 'withdraw':
        return withdraw(about, insight, wish.made)
      case 'remind':
        return remind(about, insight)
      default:
        return review(about, insight, wish)
    }
  },
})

async function review(
  context: TurnContext,
  insight: Insight,
  wish: Extract<DeskWish, { version: number }>,
): Promise<Decision> {
  const name = nameParam(context.actor.name)
  if (insight.version !== wish.version)
    return told(context, null, [notice('warning', 'desk.moved', { name }), quoted(insight)], insight)
  const meanwhile = decidedSince(insight, wish.seen, context.actor.id)
  if (meanwhile !== undefined && meanwhile.decision !== wish.does)
    return told(context, null, [meanwhileSaid(context, meanwhile), quoted(insight)], insight)
  const statement = wish.comment.trim() === '' ? null : commentOf(context, insight, wish.comment.trim())
  const comment = statement === null ? null : { statement: statement.id, words: statement.words }
  const evidence = mergeEvidence(context.evidence, { statements: statement === null ? [] : [statement] })
  const outcome = await decideReview({ ...context, evidence }, insight, wish.does, comment)
  if (outcome.kind === 'refused') return told(context, null, [outcome.said, quoted(insight)], insight)
  const version = { tally: insight.version, of: 'versions' } as const
  const said =
    outcome.kind === 'already'
      ? notice('info', 'desk.already', { name, state: say(`review_state.${wish.does}`) })
      : prose(`desk.did.${wish.does}`, { name, version })
  const words: readonly DraftNode[] =
    comment === null
      ? []
      : [
          {
            type: 'quote',
            text: say('evidence.words', { words: { words: comment.words, from: comment.statement } }),
            source: only(name),
          },
        ]
  const decision = told(
    context,
    outcome.kind === 'already' ? null : outcome.insight,
    [said, quoted(insight), ...words],
    insight,
  )
  const statements = statement === null ? [] : [statement]
  return { ...decision, records: { ...decision.records, statements } }
}

/** The last that somebody else decided since so many decisions were seen; whoever changes their own mind knows of it. */
function decidedSince({ reviews }: Insight, seen: number | undefined, person: string) {
  const last = seen === undefined ? undefined : reviews.slice(seen).at(-1)
  return last?.by.id === person ? undefined : last
}

/** Two leads looked at the same time, and one was first: what the other one wanted is not laid over it. */
function meanwhileSaid({ actor }: TurnContext, { by, decision }: Insight['reviews'][number]): DraftNode {
  const state = say(`review_state.${decision}`)
  return notice('warning', 'desk.meanwhile', {
    name: nameParam(actor.name),
    other: nameParam(by.name),
    state,
  })
}

function assign(
  context: TurnContext,
  insight: Insight,
  { to, was }: Extract<DeskWish, { does: 'assign' }>,
): Decision {
  const name = nameParam(context.actor.name)
  const { assignee } = insight
  if (was !== undefined && was !== (assignee?.id ?? '')) {
    const moved =
      assignee === null
        ? notice('warning', 'desk.given_back', { name })
        : notice('warning', 'desk.given_on', { name, to: nameParam(assignee.name) })
    return told(context, null, [moved, quoted(insight)], insight)
  }
  const said =
    to === null
      ? prose('desk.assigned_nobody', { name })
      : prose('desk.assigned', { name, to: nameParam(to.name) })
  const given = { ...insight, assignee: to, updatedAt: context.tools.now }
  return told(context, given, [said, quoted(insight)])
}

async function withdraw(context: TurnContext, insight: Insight, made?: string): Promise<Decision> {
  const { actor, tools } = context
  const name = nameParam(actor.name)
  const stood = withdrawn(insight, actor, tools.now, made)
  if (stood === null)
    return told(context, null, [notice('warning', 'desk.not_withdrawn', { name }), quoted(insight)], insight)
  const state = say(`review_state.${stood.review}`)
  return told(context, await assessInsight(context, stood), [
    prose('desk.withdrawn', { name, state }),
    quoted(insight),
  ])
}

function remind(context: TurnContext, insight: Insight): Decision {
  const request = insight.reviews.findLast(({ decision }) => decision === 'requested')
  const since =
    request === undefined
      ? []
      : [prose('desk.waiting_since', { date: { date: dayIn(request.at, context.tools.timeZone) } })]
  const to = insight.assignee
  const name = nameParam(context.actor.name)
  const said =
    to === null
      ? prose('desk.reminded', { name })
      : prose('desk.reminded_of', { name, to: nameParam(to.name) })
  return told(context, null, [said, quoted(insight), ...since], insight)
}

/** The decision with the insight in its place, wherever the thread holds it; null changes nothing. */
function told(
  context: TurnContext,
  made: Insight | null,
  message: Draft,
  about: Insight | null = made,
): Decision {
  const records = made === null ? {} : { records: { insights: [made] } }
  const decision = decide(
    made === null ? context.state : withInsight(context.state, made),
    [message],
    records,
  )
  return { ...decision, quoted: about === null ? [] : [about] }
}

/** The insight as the thread holds it, of an earlier question too, or as it is saved: whichever was written last. */
async function heldInsight(
  { state, evidence, tools }: TurnContext,
  id: string,
): Promise<{ readonly insight: Insight; readonly evidence: Evidence } | null> {
  const here = [state.insight, ...state.shelved.map((one) => one.insight)].find((one) => one?.id === id)
  const saved = await tools.savedInsight(id)
  if (saved === null) return null
  const newer = here != null && here.updatedAt >= saved.insight.updatedAt ? here : saved.insight
  return { insight: newer, evidence: mergeEvidence(evidence, listed(saved.evidence)) }
}

function listed({ readings, findings, quotes, statements }: Evidence) {
  return {
    readings: Object.values(readings),
    findings: Object.values(findings),
    quotes: Object.values(quotes),
    statements: Object.values(statements),
  }
}

function commentOf({ tools, actor }: TurnContext, insight: Insight, words: string): Statement {
  return {
    id: tools.id('st'),
    workspace: tools.workspace,
    thread: insight.thread,
    kind: 'note',
    by: { id: actor.id, name: actor.name },
    at: tools.now,
    words,
  }
}

function quoted(insight: Insight): DraftNode {
  return {
    type: 'quote',
    text: say('evidence.words', { words: { words: insight.statement, from: insight.id } }),
    source: say(`insight_status.${insight.status}`),
  }
}

/** A name that holds digits would be taken for a figure. */
function nameParam(name: string): Param {
  return /\p{N}/u.test(name) ? { quoted: name } : { name }
}
