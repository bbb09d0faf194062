import { type Client, Events } from 'discord.js'
import { AppError } from '../../../src/errors.ts'

/** The gateway refuses: a bad token, and an intent that was not granted. */
const authenticationFailed = 4004
const disallowedIntents = 4014

/**
 * Connects and resolves when the servers are known. Throws `AppError` `option_invalid` that names the variable where
 * Discord refuses the token or the message-content intent, `platform_unreachable` where it does not answer.
 */
export async function connect(client: Client, token: string): Promise<void> {
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  const refused = ({ code }: { readonly code: number }) => reject(refusal(code))
  client.once(Events.ClientReady, () => resolve())
  client.on(Events.ShardDisconnect, refused)
  client.login(token).catch((fault: unknown) => reject(asStartFault(fault)))
  try {
    await ready
  } catch (fault) {
    await client.destroy()
    throw fault
  } finally {
    client.off(Events.ShardDisconnect, refused)
  }
}

function refusal(code: number): Error {
  if (code === disallowedIntents) return new AppError('option_invalid', { option: 'DISCORD_MESSAGE_CONTENT' })
  if (code === authenticationFailed) return new AppError('option_invalid', { option: 'DISCORD_TOKEN' })
  return new Error(`the gateway closed the connection with ${code}`)
}

/** What a request to Discord at the start came to, in a fault that tells whoever starts the bot what to do. */
export function asStartFault(fault: unknown): AppError {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  const status = fault instanceof Error && 'status' in fault ? fault.status : undefined
  return code === 'TokenInvalid' || status === 401
    ? new AppError('option_invalid', { option: 'DISCORD_TOKEN' }, fault)
    : new AppError('platform_unreachable', { platform: 'Discord' }, fault)
}
