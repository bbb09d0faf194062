import { z } from 'zod'

/**
 * Where a live database lies, by reference: `env:VISAO_SOURCE_SHOP_URL` (the address with its password stays in the
 * environment), `file:///...` for a database file that the operator named, `room:NAME` for one that was dropped.
 */
export const sqlConfigSchema = z.strictObject({
  url: z
    .string()
    .regex(
      /^(env:VISAO_SOURCE_[A-Z0-9_]+_URL|file:\/\/\/.+|room:\w[\w.-]*)$/,
      'a reference, never an address',
    )
    .meta({
      label: 'Database',
      description: 'Reference to the variable that holds the address, or to a database file',
      secret: true,
    }),
})
export type SqlConfig = z.infer<typeof sqlConfigSchema>
