import { directChannel } from './answers.ts'
import type { Gateway } from './gateway-server.ts'
import { everything } from './permissions.ts'
import type { RestServer } from './rest-server.ts'
import { an, type Body, type Message, type World } from './world.ts'

type Person = typeof an

/** Where somebody acts. */
export interface Stage {
  readonly channel: string
  readonly by?: Person
  readonly locale?: string
  /** What the bot may do there. */
  readonly permissions?: string
  /** Brought along by a person to a server that the bot is not in. */
  readonly brought?: boolean
  /** An event's own id, to tell it again. */
  readonly id?: string
}

/** What people do, told by the gateway as Discord tells it; each gives the token of its interaction or its own id. */
export interface People {
  command(stage: Stage, sub: string, options?: Readonly<Record<string, string>>, more?: Body): string
  complete(stage: Stage, sub: string, option: string, typed: string): string
  onMessage(stage: Stage, name: string, message: Body): string
  press(stage: Stage, id: string, values?: readonly string[]): string
  fill(stage: Stage, modal: Body, values: Readonly<Record<string, unknown>>, files?: readonly Body[]): string
  say(stage: Stage, text: string, more?: Body): string
  /** What the interaction was answered with, first and later. */
  answers(token: string): readonly Body[]
  /** Resolves with the first answer to an interaction. */
  answered(token: string, count?: number): Promise<readonly Body[]>
  /** Resolves with the messages of a channel when there are so many. */
  messages(channel: string, count: number): Promise<readonly Message[]>
  direct(person?: Person): string
}

export function createPeople(world: World, gateway: Gateway, rest: RestServer): People {
  function interaction(stage: Stage, type: number, data: Body, more: Body = {}): string {
    const { channel: id, by = an, locale = 'en-US', permissions = everything, brought = false } = stage
    const channel = world.channels.get(id)
    const event = stage.id ?? world.id()
    const token = `token-${event}.${id}`
    const inGuild = brought || channel?.guild !== null
    const guild = brought ? '20000000000000077' : world.guild
    gateway.dispatch('INTERACTION_CREATE', {
      id: event,
      application_id: world.application,
      type,
      token,
      version: 1,
      data,
      channel_id: id,
      channel: { id, type: channel?.type ?? 0, parent_id: channel?.parent ?? null },
      ...(inGuild ? { guild_id: guild, member: { user: by, roles: [], permissions: '0' } } : { user: by }),
      app_permissions: permissions,
      locale,
      authorizing_integration_owners: brought ? { '1': by.id } : { '0': inGuild ? guild : '0' },
      context: inGuild ? 0 : 1,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      ...more,
    })
    return token
  }

  const sub = (name: string, options: readonly Body[], more: Body = {}) => ({
    id: '40000000000000001',
    name: 'insight',
    type: 1,
    options: [{ type: 1, name, options }],
    ...more,
  })

  return {
    command: (stage, name, options = {}, more = {}) =>
      interaction(
        stage,
        2,
        sub(
          name,
          Object.entries(options).map(([option, value]) => ({
            type: option === 'file' ? 11 : 3,
            name: option,
            value,
          })),
          more,
        ),
      ),
    complete: (stage, name, option, typed) =>
      interaction(stage, 4, sub(name, [{ type: 3, name: option, value: typed, focused: true }])),
    onMessage: (stage, name, message) =>
      interaction(stage, 2, {
        id: '40000000000000002',
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [String(message.id)]: message } },
      }),
    press: (stage, id, values) =>
      interaction(stage, 3, {
        custom_id: id,
        component_type: values === undefined ? 2 : 3,
        ...(values === undefined ? {} : { values }),
      }),
    fill: (stage, modal, values, files = []) =>
      interaction(stage, 5, {
        custom_id: modal.custom_id,
        components: filled(modal, values),
        ...(files.length === 0
          ? {}
          : { resolved: { attachments: Object.fromEntries(files.map((file) => [file.id, file])) } }),
      }),
    say(stage, text, more = {}) {
      const { channel, by = an } = stage
      const id = stage.id ?? world.id()
      const guild = world.channels.get(channel)?.guild ?? null
      const mentioned = text.includes(`<@${world.bot}>`)
      gateway.dispatch('MESSAGE_CREATE', {
        id,
        channel_id: channel,
        ...(guild === null ? {} : { guild_id: guild, member: { nick: null, roles: [] } }),
        author: { ...by, discriminator: '0', avatar: null },
        content: text,
        timestamp: '2026-11-21T08:00:00.000Z',
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: mentioned
          ? [{ id: world.bot, username: 'visao', discriminator: '0', avatar: null, bot: true }]
          : [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        pinned: false,
        type: 0,
        ...more,
      })
      return id
    },
    answers: (token) => world.private.get(token) ?? [],
    async answered(token, count = 1) {
      await rest.until(() => (world.private.get(token)?.length ?? 0) >= count)
      return world.private.get(token) ?? []
    },
    async messages(channel, count) {
      await rest.until(() => world.in(channel).length >= count)
      return world.in(channel)
    },
    direct: (person = an) => directChannel(world, person.id).id,
  }
}

/** A modal's components as they come back, by the ids of their inputs. */
function filled(modal: Body, values: Readonly<Record<string, unknown>>): readonly Body[] {
  return (modal.components as readonly Body[]).map((label) => {
    const input = label.component as { readonly type: number; readonly custom_id: string } | undefined
    if (input === undefined) return { type: label.type }
    const value = values[input.custom_id]
    const answer = Array.isArray(value)
      ? { values: value }
      : { value: value ?? (input.type === 4 ? '' : null) }
    return { type: 18, component: { type: input.type, custom_id: input.custom_id, ...answer } }
  })
}
