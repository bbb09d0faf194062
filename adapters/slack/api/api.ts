import { webApi } from '@slack/bolt'
import { AppError } from '../../../src/errors.ts'
import type { Logger } from '../../../src/support/logger.ts'
import { boltLogger } from './bolt-logger.ts'
import type { Limits } from './limits.ts'

/** What Slack answered: data, or the reason for which it will not. */
export type Answer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly refusal: string }

export interface SlackApi {
  /** What a person waits for now: modals, signs of work, names. Tried twice. */
  interactive(workspace: string, method: string, args: Record<string, unknown>): Promise<Answer>
  /** What the outbox sends. Tried once: the outbox knows whether it may try again. */
  bulk(workspace: string, method: string, args: Record<string, unknown>): Promise<Answer>
  /** A client with the workspace's token, for what is more than one call. */
  client(workspace: string): Promise<webApi.WebClient>
}

/** Slack lets a request hang where it is not told otherwise. */
const timeoutMs = 10_000

/**
 * The Web API with two clients, so that many messages on their way never hold up an answer to a person. A rate limit is
 * `AppError` `platform_busy` for this method and channel alone; no answer at all is thrown as it came.
 */
export function createApi(options: {
  readonly url: string
  readonly limits: Limits
  readonly logger: Logger
  tokenOf(workspace: string): Promise<string>
}): SlackApi {
  const shared = {
    slackApiUrl: options.url,
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: boltLogger(options.logger),
  }
  const quick = { ...shared, retryConfig: { retries: 1, minTimeout: 100, maxTimeout: 100 } }
  const interactive = new webApi.WebClient(undefined, quick)
  const bulk = new webApi.WebClient(undefined, { ...shared, retryConfig: { retries: 0 } })

  async function call(
    client: webApi.WebClient,
    workspace: string,
    method: string,
    args: Record<string, unknown>,
  ): Promise<Answer> {
    const lane = { workspace, method, channel: String(args.channel ?? args.channel_id ?? '') }
    const wait = options.limits.waitFor(lane)
    if (wait > 0) throw new AppError('platform_busy', { method, retryAfterMs: wait })
    try {
      return {
        ok: true,
        data: await client.apiCall(method, { ...args, token: await options.tokenOf(workspace) }),
      }
    } catch (fault) {
      if (fault instanceof webApi.WebAPIPlatformError) {
        if (fault.data.error !== 'ratelimited' && fault.data.error !== 'rate_limited')
          return { ok: false, refusal: fault.data.error }
        options.limits.note(lane, usualWaitMs)
        throw new AppError('platform_busy', { method, retryAfterMs: usualWaitMs }, fault)
      }
      if (!(fault instanceof webApi.WebAPIRateLimitedError)) throw fault
      const asked = Math.max(1, fault.retryAfter) * 1000
      options.limits.note(lane, asked)
      throw new AppError('platform_busy', { method, retryAfterMs: asked }, fault)
    }
  }

  return {
    interactive: (workspace, method, args) => call(interactive, workspace, method, args),
    bulk: (workspace, method, args) => call(bulk, workspace, method, args),
    client: async (workspace) =>
      new webApi.WebClient(await options.tokenOf(workspace), { ...shared, retryConfig: { retries: 0 } }),
  }
}

/** A limit that comes without a time. */
const usualWaitMs = 1_000
