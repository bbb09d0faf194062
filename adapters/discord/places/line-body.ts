import { MessageFlags } from 'discord.js'
import type { Body } from '../api.ts'

/** A message of one line of text, made of components like all the others. */
export function lineBody(line: string): Body {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: 10, content: line }],
    allowed_mentions: { parse: [] },
  }
}

/** The same, seen by one person only. */
export function privateLine(line: string, components: readonly Body[] = []): Body {
  const body = lineBody(line)
  return {
    ...body,
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    components: [{ type: 10, content: line }, ...components],
  }
}
