import type { RawFile } from 'discord.js'
import type { Outbound } from '../../src/conversation/outbound.ts'
import type { AdapterContext } from '../adapter.ts'
import type { DiscordApi } from './api.ts'
import type { Locales } from './inbound/locales.ts'
import type { Tokens } from './inbound/tokens.ts'
import type { DiscordOptions } from './options.ts'
import type { Offers } from './outbound/offers.ts'
import type { ChannelFacts } from './places/channels.ts'
import type { Conversations } from './places/conversations.ts'
import type { Places } from './places/open-place.ts'
import type { Workspaces } from './places/workspace.ts'
import type { MessageBody } from './render/component.ts'

/** What everything that happens on Discord has at hand. */
export interface Bot {
  readonly context: AdapterContext
  readonly options: DiscordOptions
  readonly api: DiscordApi
  readonly conversations: Conversations
  readonly places: Places
  readonly workspaces: Workspaces
  readonly offers: Offers
  readonly tokens: Tokens
  readonly locales: Locales
  /** A fitted message as Discord shows it; a vote is offered where several people talk. */
  draw(
    message: Pick<Outbound, 'content' | 'language'>,
    vote: boolean,
  ): Promise<{ readonly body: MessageBody; readonly files: RawFile[] }>
  /** The bot's own id. */
  self(): string
  /** Null where the bot cannot see the channel. */
  channel(id: string): Promise<ChannelFacts | null>
}
