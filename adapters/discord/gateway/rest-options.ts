import type { RESTOptions } from 'discord.js'

/** Discord's own limit for all requests of a bot. */
const requestsPerSecond = 50

/**
 * How requests are made. Node's own `fetch` sends them: the undici that discord.js brings shares a dispatcher with every
 * other one in the process, and posts no files through one of another version.
 */
export function restOptions(api: string): Partial<RESTOptions> {
  return {
    api,
    globalRequestsPerSecond: requestsPerSecond,
    invalidRequestWarningInterval: 500,
    makeRequest: (url, init) =>
      fetch(url, init as unknown as RequestInit) as unknown as ReturnType<RESTOptions['makeRequest']>,
  }
}
