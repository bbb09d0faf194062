import type { Context } from 'hono'

export interface CookieNames {
  readonly session: string
  readonly name: string
  readonly language: string
  readonly timeZone: string
}

/** Browsers share cookies between the ports of a host, so each port has names of its own. */
export function cookieNames(c: Context): CookieNames {
  const port = c.req.header('host')?.match(/:(\d+)$/)?.[1] ?? '80'
  return {
    session: `visao_session_${port}`,
    name: `visao_name_${port}`,
    language: `visao_language_${port}`,
    timeZone: `visao_time_zone_${port}`,
  }
}
