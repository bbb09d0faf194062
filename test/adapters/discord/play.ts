import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fold } from '../../../src/support/fold.ts'
import type { Act, Header } from '../../turns/dialogue.ts'
import type { DiscordHouse } from './house.ts'
import type { Stage } from './platform/people.ts'
import { an, type Body, lan } from './platform/world.ts'

interface Control extends Body {
  readonly custom_id: string
  readonly label?: string
  readonly type: number
  readonly options?: readonly { readonly label: string; readonly value: string }[]
}

/** Does on Discord what the people of a recorded dialogue do; `typed` says whether they type or press and fill in. */
export function createPlayer(
  opened: Pick<DiscordHouse, 'platform' | 'turns'>,
  header: Pick<Header, 'people' | 'language'>,
  { typed, files }: { readonly typed: boolean; readonly files: string },
) {
  const { world, people, rest } = opened.platform
  let house = opened
  let thread: string | null = null
  let turns = 0

  function stageOf(by: string): Stage {
    const person = header.people.find((one) => one.name === by)
    const language = person?.language ?? header.language
    return {
      channel: thread ?? world.text,
      by: { ...(fold(by) === 'lan' ? lan : an), global_name: by },
      locale: language === 'vi' ? 'vi' : 'en-US',
    }
  }

  /** Controls of the thread's messages, the latest first. */
  function controls(): readonly Control[] {
    const all: Control[] = []
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk)
      else if (value !== null && typeof value === 'object') {
        if ('custom_id' in value) all.push(value as Control)
        Object.values(value).forEach(walk)
      }
    }
    for (const message of world.in(thread ?? '')) walk(message.body.components)
    return all.toReversed()
  }

  async function modal(stage: Stage, id: string): Promise<Body> {
    const token = people.press(stage, id)
    const [answer] = await people.answered(token)
    if (answer?.type === 5) {
      // A form of an earlier life: a fresh button for it comes instead.
      const [, again] = await people.answered(token, 2)
      if (!JSON.stringify(again).includes(id)) throw new Error(`${id} was not found again`)
      return modal(stage, id)
    }
    if (answer?.type !== 9) throw new Error(`${id} opened no form: ${JSON.stringify(answer)}`)
    return answer.data as Body
  }

  async function say(stage: Stage, text: string): Promise<void> {
    if (thread === null && typed) {
      thread = people.say(stage, `<@${world.bot}> ${text}`)
    } else if (thread === null) {
      await people.answered(people.command(stage, 'new', text === '' ? {} : { question: text }))
      thread = world.in(world.text).at(-1)?.id ?? null
    } else if (typed) people.say(stage, text)
    else people.fill(stage, await modal(stage, 'w:answer'), { text })
  }

  function press(stage: Stage, label: string): void {
    const found = controls()
    const button = found.find((one) => one.label === label)
    const select = found.find((one) => one.options?.some((option) => option.label === label))
    const value = select?.options?.find((option) => option.label === label)?.value
    if (button !== undefined) people.press(stage, button.custom_id)
    else if (select !== undefined && value !== undefined) people.press(stage, select.custom_id, [value])
    else throw new Error(`nothing is offered that reads: ${label}`)
  }

  async function submit(stage: Stage, values: Readonly<Record<string, string>>): Promise<void> {
    let next = controls().find((one) => one.custom_id.startsWith('f:'))?.custom_id
    while (next !== undefined) {
      const token = people.fill(stage, await modal(stage, next), values)
      const [answer] = await people.answered(token)
      next = /"custom_id":"(f:[^"]+)"/u.exec(JSON.stringify(answer))?.[1]
    }
  }

  async function send(stage: Stage, name: string): Promise<void> {
    const id = world.id()
    const text = await readFile(join(files, name), 'utf8')
    rest.attachments.set(`/files/${id}`, text)
    const url = rest.url.replace('/api', `/files/${id}`)
    const file = { id, filename: name, size: text.length, url }
    if (thread === null || typed) {
      const mention = thread === null ? `<@${world.bot}>` : ''
      const said = people.say(stage, mention, { attachments: [file] })
      thread ??= said
    } else people.fill(stage, await modal(stage, 'w:answer'), { files: [id] }, [file])
  }

  return {
    /** The conversation's thread; null before anybody has spoken. */
    thread: () => thread,
    /** Goes on with a later life of the house. */
    moveTo(later: DiscordHouse): void {
      house = later
      turns = 0
    },
    /** Resolves when the turn is over and all that was said stands on Discord. */
    async take(by: string, act: Act): Promise<void> {
      const stage = stageOf(by)
      turns += 1
      if (act.kind === 'say') await say(stage, act.text)
      else if (act.kind === 'press') press(stage, act.label)
      else if (act.kind === 'submit') await submit(stage, act.values)
      else if (act.kind === 'file') await send(stage, act.name)
      else await say(stage, '')
      await house.turns(turns)
    },
  }
}
