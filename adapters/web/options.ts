import { randomBytes } from 'node:crypto'
import { type ZodType, z } from 'zod'

export interface WebOptions {
  readonly port: number
  readonly host: string
  /** Opens the page once; the address that is printed at the start carries it. */
  readonly token: string
  /** Signs the session cookie instead of the store's own secret. */
  readonly secret: string | null
  /** Whether links can be made that anybody may open. */
  readonly publicLinks: boolean
}

/** The page's environment: `PORT`, `HOST`, and a `WEB_TOKEN` and `WEB_SECRET` that are made up when absent. */
export const webOptionsSchema: ZodType<WebOptions> = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(4747),
    HOST: z.string().min(1).default('127.0.0.1'),
    WEB_TOKEN: z.string().min(16).optional(),
    WEB_SECRET: z.string().min(16).optional(),
    WEB_PUBLIC_LINKS: z.enum(['on', 'off']).default('off'),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    token: env.WEB_TOKEN ?? randomBytes(24).toString('base64url'),
    publicLinks: env.WEB_PUBLIC_LINKS === 'on',
    secret: env.WEB_SECRET ?? null,
  }))
