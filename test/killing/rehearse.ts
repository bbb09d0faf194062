import type { Act, Part } from './cast.ts'
import type { Platform, TurnEnd } from './platform.ts'
import type { PlatformEvent, Post } from './wire.ts'

/** More turns than any part needs; a thread that goes round in circles ends here. */
const maxTurns = 40

/** An event and how many messages stood in its thread when the person acted. */
export interface Deed {
  readonly event: PlatformEvent
  readonly standing: number
}

/**
 * Plays one part with a bot that nobody disturbs, each act after the whole answer to the one before, and gives
 * what was done: another run does the same.
 */
export async function rehearse(
  part: Part,
  platform: Platform,
  send: (event: PlatformEvent) => Promise<void>,
): Promise<{ readonly deeds: readonly Deed[]; readonly end: TurnEnd }> {
  const deeds: Deed[] = []
  let end: TurnEnd = { inbound: '', step: 'objective', status: 'open' }
  const left = new Map(Object.entries(part.acts).map(([step, acts]) => [step, [...acts]]))
  let spare = 0
  while (deeds.length < maxTurns) {
    const planned = left.get(end.step)?.shift()
    const act = planned ?? (end.status === 'done' ? undefined : part.onward[spare % part.onward.length])
    if (act === undefined) break
    if (planned === undefined) spare += 1
    const posts = platform.posts(part.thread)
    const event = eventOf(act, part, deeds.length, posts)
    if (event === null) continue
    deeds.push({ event, standing: posts.length })
    await send(event)
    end = await endOf(event.id, platform)
  }
  return { deeds, end }
}

async function endOf(event: string, platform: Platform): Promise<TurnEnd> {
  for (;;) {
    const end = platform.ended(event)
    if (end !== undefined) return end
    await platform.changed()
  }
}

/** The act as an event; null where nothing of the kind is offered. */
function eventOf(act: Act, part: Part, place: number, posts: readonly Post[]): PlatformEvent | null {
  const { workspace, thread, people } = part
  const person = people['by' in act ? (act.by ?? 0) : 0] ?? people[0]
  if (person === undefined) throw new Error(`nobody is in ${thread}`)
  const does = doing(act, posts)
  return does === null ? null : { id: `${thread}-${place}`, workspace, thread, person, act: does }
}

function doing(act: Act, posts: readonly Post[]): PlatformEvent['act'] | null {
  if ('say' in act) return { say: act.say }
  if ('send' in act) return { send: act.send }
  const offered = posts.flatMap((post) => offers(post.content))
  if ('press' in act) {
    const buttons = offered.findLast((node) => node.type === 'actions')
    const button = buttons?.actions?.[act.press] ?? buttons?.actions?.[0]
    return button === undefined ? null : { press: button.id, values: [] }
  }
  if ('choose' in act) {
    const choice = offered.findLast((node) => node.type === 'choice')
    const option = choice?.options?.[act.choose]
    return choice?.id === undefined || option === undefined ? null : { press: choice.id, values: [option.id] }
  }
  const form = offered.findLast((node) => node.type === 'form')
  return form?.id === undefined ? null : { fill: form.id, values: act.fill }
}

interface Offer {
  readonly type: string
  readonly id?: string
  readonly actions?: readonly { readonly id: string }[]
  readonly options?: readonly { readonly id: string }[]
}

function offers(content: unknown): readonly Offer[] {
  return Array.isArray(content) ? content : []
}
