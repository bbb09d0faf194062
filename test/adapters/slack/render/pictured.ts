import type { SlackBlock } from '../../../../adapters/slack/render/blocks.ts'
import type { ImageSlot } from '../../../../adapters/slack/render/frame.ts'

/** A picture that stands in its place. */
export function pictured({ key, alt }: ImageSlot): readonly SlackBlock[] {
  return [{ type: 'image', alt_text: alt, slack_file: { id: `F_${key}` } }]
}
