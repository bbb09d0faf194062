import { MessageFlags } from 'discord.js'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { splitText } from '../../../src/delivery/split-text.ts'
import type { Body } from '../api.ts'
import { withLookAlikes } from '../render/escape.ts'

/** Characters of one message, with room for what Discord counts otherwise than we do. */
const budget = 3_500

/** A message as nothing but its words, in as many messages as they take; for what Discord refuses as it is drawn. */
export function asPlainWords({
  key,
  text,
}: Outbound): readonly { readonly key: string; readonly body: Body }[] {
  return splitText(withLookAlikes(text), budget).map((content, place) => ({
    key: place === 0 ? key : `${key}.words${place}`,
    body: { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content }] },
  }))
}
