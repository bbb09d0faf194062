import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Digest } from '../conversation/state.ts'
import type { Input, TurnContext } from '../conversation/step.ts'
import { prose, say } from '../conversation/write.ts'
import type { Said } from '../locales/said.ts'
import { nextRun } from '../support/schedule.ts'
import { dayIn } from '../support/zoned.ts'
import { type DigestWish, readDigest } from '../understanding/read-digest.ts'
import { backTo } from './commands/back-to.ts'

/** When a digest comes for which no time was said. */
const usualTime = '08:00'
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** "Digest every Monday at nine": it comes to this thread from then on, or no more. */
export const digestWish = defineInterlude({
  name: 'digest_wish',
  async run(context, input) {
    const wish = readDigest(textOf(input))
    if (wish === null) return null
    const { state } = context
    if (wish.kind === 'end') {
      const said = prose(state.digest === null ? 'digest.none' : 'digest.stopped')
      return decide({ ...state, digest: null }, [[said, ...backTo(context)]])
    }
    const digest = subscription(context, wish)
    return decide({ ...state, digest }, [[confirmation(digest), ...backTo(context)]])
  },
})

function textOf(input: Input): string {
  if (input.kind === 'text') return input.text
  return input.kind === 'command' ? `${input.name} ${input.text}` : ''
}

function subscription(
  { state, actor, tools }: TurnContext,
  { every, weekday, at, about }: Extract<DigestWish, { kind: 'every' }>,
): Digest {
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
  }
}

function confirmation({ schedule, about, since }: Digest) {
  const { every, weekday, at, timeZone } = schedule
  const when = {
    time: { code: at },
    zone: { code: timeZone },
    date: { date: dayIn(nextRun(schedule, since), timeZone) },
  }
  if (about === 'changes') return prose('digest.subscribed.changes', when)
  if (every !== 'week') return prose(`digest.subscribed.${every}`, when)
  const day: Said = say(`weekday.${weekdays[weekday - 1] ?? 'mon'}`)
  return prose('digest.subscribed.week', { ...when, weekday: day })
}
