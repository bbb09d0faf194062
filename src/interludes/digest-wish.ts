import type { DraftNode } from '../conversation/content.ts'
import { decide } from '../conversation/decide.ts'
import { endDigestCommand, isHouse } from '../conversation/house.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Digest } from '../conversation/state.ts'
import type { Decision, Input, TurnContext } from '../conversation/step.ts'
import { notice, prose, say } from '../conversation/write.ts'
import { nextRun } from '../support/schedule.ts'
import { dayIn } from '../support/zoned.ts'
import { type DigestWish, readDigest } from '../understanding/read-digest.ts'
import { backTo } from './commands/back-to.ts'

/** When a digest comes for which no time was said. */
const usualTime = '08:00'
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** "Digest every Monday at nine": it comes from then on, here or where it was asked for, or no more. */
export const digestWish = defineInterlude({
  name: 'digest_wish',
  async run(context, input) {
    if (isHouse(context.actor)) return endedElsewhere(context, input)
    const wish = readDigest(textOf(input))
    if (wish === null) return null
    if (wish.kind === 'end') return end(context)
    const digest = subscription(context, wish)
    const nodes = [...missing(wish, digest), confirmation(digest)]
    return decide({ ...context.state, digest }, [[...nodes, ...backTo(context)]])
  },
})

function textOf(input: Input): string {
  if (input.kind === 'text') return input.text
  return input.kind === 'command' ? `${input.name} ${input.text}` : ''
}

/** A person who gets the digest of another thread ended it where they got it. */
function endedElsewhere({ state }: TurnContext, input: Input): Decision | null {
  if (input.kind !== 'command' || input.name !== endDigestCommand) return null
  return decide({ ...state, digest: null }, [])
}

/** The digest of this thread ends, else those that come to this place or person from other threads. */
async function end(context: TurnContext): Promise<Decision> {
  const { state, tools, actor } = context
  if (state.digest !== null)
    return decide({ ...state, digest: null }, [[prose('digest.stopped'), ...backTo(context)]])
  const ends = await tools.digestsTo(actor.id)
  const said = prose(ends.length === 0 ? 'digest.none' : 'digest.ended')
  return { ...decide(state, [[said, ...backTo(context)]]), ends }
}

type Wished = Extract<DigestWish, { kind: 'every' }>

function subscription(
  { state, actor, tools }: TurnContext,
  { every, weekday, at, about, to }: Wished,
): Digest {
  const reaches = to !== 'thread' && tools.places.includes(to)
  return {
    schedule: {
      every,
      weekday: weekday ?? 1,
      monthDay: 1,
      at: at ?? usualTime,
      timeZone: actor.timeZone ?? tools.timeZone,
    },
    about,
    language: state.language,
    since: tools.now,
    told: null,
    to: !reaches ? { kind: 'thread' } : to === 'direct' ? { kind: to, person: actor.id } : { kind: to },
  }
}

/** What was asked for and is not to be had on this platform. */
function missing({ to }: Wished, digest: Digest): readonly DraftNode[] {
  return to === 'thread' || to === digest.to.kind ? [] : [notice('info', `digest.no_place.${to}`)]
}

function confirmation({ schedule, about, since, to }: Digest): DraftNode {
  const { every, weekday, at, timeZone } = schedule
  const day = say(`weekday.${weekdays[weekday - 1] ?? 'mon'}`)
  return prose(`digest.subscribed.${about}`, {
    where: say(`digest.to.${to.kind}`),
    often: every === 'week' ? say('digest.often.week', { weekday: day }) : say(`digest.often.${every}`),
    time: { code: at },
    zone: { code: timeZone },
    date: { date: dayIn(nextRun(schedule, since), timeZone) },
  })
}
