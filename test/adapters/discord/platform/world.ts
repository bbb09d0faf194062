/** Everybody and everything on the Discord of the tests, as its own server would know it. */
export interface World {
  readonly application: string
  readonly bot: string
  readonly guild: string
  readonly text: string
  readonly forum: string
  readonly channels: Map<string, Channel>
  readonly members: Set<string>
  /** What one person alone sees, and answers that were deferred: by interaction token. */
  readonly private: Map<string, Body[]>
  /** A new id, later than all before. */
  id(): string
  add(message: Omit<Message, 'id'>): Message
  in(channel: string): readonly Message[]
}

export type Body = Readonly<Record<string, unknown>>

export interface Channel {
  readonly id: string
  readonly type: number
  readonly name: string
  readonly parent: string | null
  readonly guild: string | null
  /** Messages in the order they came. */
  readonly messages: Message[]
  tags: readonly string[]
}

export interface Message {
  readonly id: string
  readonly channel: string
  body: Body
  files: readonly string[]
  readonly nonce: string | null
}

/** A person who talks to the bot. */
export const an = { id: '70000000000000001', username: 'an', global_name: 'An' }
export const lan = { id: '70000000000000002', username: 'lan', global_name: 'Lan' }

const forumTags = [
  { id: '50000000000000001', name: 'draft' },
  { id: '50000000000000002', name: 'Ready' },
  { id: '50000000000000003', name: 'in test' },
  { id: '50000000000000009', name: 'Mobile' },
]

/** A new one; `nonces` says whether a message is known again by its nonce. */
export function createWorld({ nonces }: { readonly nonces: boolean }): World {
  let last = 90_000_000_000_000_000n
  const id = () => {
    last += 1n
    return String(last)
  }
  const world: World = {
    application: '10000000000000001',
    bot: '10000000000000002',
    guild: '20000000000000001',
    text: '30000000000000001',
    forum: '30000000000000002',
    channels: new Map(),
    members: new Set([an.id, lan.id]),
    private: new Map(),
    id,
    add(message) {
      const channel = world.channels.get(message.channel)
      if (channel === undefined) throw new Error(`there is no channel ${message.channel}`)
      const known = channel.messages.find(
        (one) => nonces && one.nonce !== null && one.nonce === message.nonce,
      )
      if (known !== undefined) return known
      const added = { ...message, id: id() }
      channel.messages.push(added)
      return added
    },
    in: (channel) => world.channels.get(channel)?.messages ?? [],
  }
  const { guild } = world
  const add = (one: Pick<Channel, 'id' | 'type' | 'name'>) =>
    world.channels.set(one.id, { ...one, parent: null, guild, messages: [], tags: [] })
  add({ id: world.text, type: 0, name: 'marketing' })
  add({ id: world.forum, type: 15, name: 'insights' })
  // The thread that the suite of all adapters speaks in.
  add({ id: 'main', type: 0, name: 'main' })
  return world
}

/** A channel as Discord sends it. */
export function channelBody(world: World, { id, type, name, parent, guild, tags }: Channel): Body {
  return {
    id,
    type,
    ...(guild === null ? { recipients: [an] } : { guild_id: guild, name }),
    ...(parent === null
      ? { position: 0, permission_overwrites: [] }
      : {
          parent_id: parent,
          owner_id: world.bot,
          applied_tags: tags,
          thread_metadata: { archived: false, auto_archive_duration: 1_440, locked: false },
        }),
    ...(type === 15 ? { available_tags: forumTags.map((tag) => ({ ...tag, moderated: false })) } : {}),
  }
}

/** A message as Discord sends it. */
export function messageBody(world: World, { id, channel, body }: Message): Body {
  return {
    id,
    channel_id: channel,
    author: { id: world.bot, username: 'visao', discriminator: '0', bot: true },
    type: 0,
    content: '',
    timestamp: '2026-11-21T08:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    components: body.components ?? [],
  }
}
