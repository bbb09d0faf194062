import { setTimeout as passed } from 'node:timers/promises'
import type { Act, Part } from '../../killing/cast.ts'
import { answersIn } from './answers-in.ts'
import { bot, channel, message, pressed, team } from './payloads.ts'
import type { Block, SlackServer, Standing } from './slack-server.ts'
import { thread, type WholeHouse } from './whole-house.ts'

const users: Readonly<Record<string, string>> = { an: 'U0AN', lan: 'U0LAN' }
const most = 40

interface Element {
  readonly type: string
  readonly action_id: string
  readonly value?: string
  readonly options?: readonly { readonly value: string }[]
}

/** Plays a part of the recorded cast through Slack's own shapes: mentions, messages, buttons, selects and modals. */
export async function play(part: Part, house: WholeHouse, slack: SlackServer, acts = most) {
  const opening = Object.values(part.acts)[0]?.[0]
  const first = message(`<@${bot}> ${opening !== undefined && 'say' in opening ? opening.say : ''}`, {
    user: userOf(part, opening),
  }) as { ts: string }
  const root = first.ts
  const key = { workspace: 'local', platform: 'slack', channel, thread: root }

  async function ended(): Promise<{ readonly step: string; readonly status: string }> {
    while ((await house.store.nextInbound(key)) !== null || (await house.store.undelivered(key)) > 0)
      await passed(15)
    const { step, status } = (await house.store.thread(key)) ?? { step: '', status: '' }
    return { step, status }
  }

  async function perform(act: Act): Promise<void> {
    const user = userOf(part, act)
    const by = { user: { id: user, name: user, team_id: team } }
    if ('say' in act) {
      await house.event(message(act.say, { user, thread_ts: root }))
      return
    }
    if ('send' in act) throw new Error('this part sends a file')
    const prefix = 'press' in act ? 'act:' : 'choose' in act ? 'pick:' : 'form:'
    const standing = thread(slack, root).findLast((one) => elements(one).some(starts(prefix)))
    if (standing === undefined) return
    const at = {
      ...by,
      container: { type: 'message', message_ts: standing.ts, channel_id: channel, thread_ts: root },
      message: { type: 'message', ts: standing.ts, thread_ts: root },
    }
    const offered = elements(standing).filter(starts(prefix))
    if ('press' in act) {
      await house.interact(pressed({ ...(offered[act.press] ?? offered[0]) }, at))
      return
    }
    const [control] = offered
    if ('choose' in act) {
      const option = control?.options?.[act.choose]
      const chosen = option === undefined ? offered[act.choose] : { ...control, selected_option: option }
      await house.interact(pressed({ ...(chosen ?? control) }, at))
      return
    }
    await fill(pressed({ ...control }, at), by, act.fill)
  }

  async function fill(press: object, by: object, values: Readonly<Record<string, string>>): Promise<void> {
    const updates = () => slack.calls.filter(({ method }) => method === 'views.update')
    const before = updates().length
    await house.interact(press)
    await slack.until(() => updates().length > before)
    const submission = answersIn(updates().at(-1), values, users)
    await house.interact({ type: 'view_submission', team: { id: team }, ...by, view: submission })
  }

  await house.event(first)
  let end = await ended()
  const left = new Map(Object.entries(part.acts).map(([step, list]) => [step, [...list]]))
  left.get('objective')?.shift()
  let spare = 0
  for (let done = 1; done < acts && end.status !== 'done'; done += 1) {
    const planned = left.get(end.step)?.shift()
    await perform(planned ?? part.onward[spare++ % part.onward.length] ?? { say: 'skip' })
    end = await ended()
  }
  return { root, end, said: thread(slack, root) }
}

function userOf(part: Part, act: Act | undefined): string {
  const person = part.people[act !== undefined && 'by' in act ? (act.by ?? 0) : 0]
  return users[person?.id ?? ''] ?? 'U0AN'
}

const starts =
  (prefix: string) =>
  ({ action_id }: Element) =>
    action_id.startsWith(prefix)

function elements(standing: Standing): readonly Element[] {
  return standing.blocks
    .flatMap((block: Block) => (block.elements as Element[] | undefined) ?? [])
    .filter(({ action_id }) => action_id !== undefined)
}
