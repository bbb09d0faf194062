import type { Outbound } from '../../../src/conversation/outbound.ts'
import type { Logger } from '../../../src/support/logger.ts'
import type { SlackApi } from '../api/api.ts'
import type { SlackBlock } from '../render/blocks.ts'
import type { Drawing } from '../render/frame.ts'
import { placeImages, renderMessage } from '../render/message.ts'
import { bold, rich, section } from '../render/rich.ts'
import type { Address } from './addressed.ts'
import { pictureName, sharePicture } from './pictures.ts'

export interface DrawnMessage {
  readonly text: string
  readonly blocks: readonly SlackBlock[]
}

export interface DrawingSite {
  readonly api: SlackApi
  readonly logger: Logger
  /** Names of the pictures that are shared already. */
  readonly pictures: Set<string>
}

/** A message as blocks, its pictures shared: one that was is named in its place, one that could not be is told as text. */
export async function drawMessage(
  site: DrawingSite,
  outbound: Outbound,
  address: Address,
  drawing: Drawing,
): Promise<DrawnMessage> {
  const { text, blocks, images } = renderMessage(outbound, { drawing, feedback: outbound.key })
  const shared = new Set<string>()
  for (const [place, slot] of images.entries()) {
    const { channel, thread } = address
    if (address.kind === 'person' || thread === null) continue
    const name = pictureName(outbound, place)
    if (!site.pictures.has(name) && !(await sharePicture(site, outbound, { channel, thread }, slot, name)))
      continue
    site.pictures.add(name)
    shared.add(slot.key)
  }
  const drawn = placeImages({ blocks, images }, (slot) =>
    shared.has(slot.key) ? rich(section(bold(slot.chart.title))) : slot.instead,
  )
  return { text, blocks: drawn }
}
