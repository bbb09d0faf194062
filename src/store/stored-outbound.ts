import { z } from 'zod'
import type { Content } from '../conversation/content.ts'
import { type Outbound, outboundOps } from '../conversation/outbound.ts'
import { languages } from '../locales/locale.ts'

const nodeSchema = z.looseObject({ type: z.string() })

/** A message as it was written by a commit: its frame is checked, its nodes are Visao's own. */
export const outboundSchema: z.ZodType<Outbound> = z.strictObject({
  key: z.string(),
  op: z.enum(outboundOps),
  platform: z.string(),
  workspace: z.string(),
  channel: z.string(),
  thread: z.string(),
  audience: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('thread') }),
    z.strictObject({ kind: z.literal('person'), person: z.string() }),
    z.strictObject({ kind: z.literal('channel') }),
    z.strictObject({ kind: z.literal('direct'), person: z.string() }),
  ]),
  language: z.enum(languages),
  content: z.custom<Content>((content) => z.array(nodeSchema).safeParse(content).success),
  text: z.string(),
  answers: z.string().exactOptional(),
  replaces: z.string().exactOptional(),
  sentAt: z.string(),
})
