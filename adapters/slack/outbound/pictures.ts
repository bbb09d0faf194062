import { renderPng } from '../../../src/charts/render-png.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import type { Logger } from '../../../src/support/logger.ts'
import type { SlackApi } from '../api/api.ts'
import type { ImageSlot } from '../render/frame.ts'

const altLength = 1000
const titleLength = 100

/** The name under which a message's picture is shared; by it a picture that stands already is known. */
export function pictureName(outbound: Outbound, place: number): string {
  return `${outbound.key.replace(/[^\w.-]/gu, '_')}-${place}.png`
}

/**
 * Shares a chart as a picture in the thread, just before the message that speaks of it: a picture inside a message has to be
 * shared with the channel as well, and fails for about a second after it was uploaded. False where that could not be done.
 */
export async function sharePicture(
  { api, logger }: { readonly api: SlackApi; readonly logger: Logger },
  outbound: Outbound,
  to: { readonly channel: string; readonly thread: string },
  slot: ImageSlot,
  name: string,
): Promise<boolean> {
  try {
    const png = await renderPng(slot.chart, 'light')
    const client = await api.client(outbound.workspace)
    await client.files.uploadV2({
      channel_id: to.channel,
      thread_ts: to.thread,
      filename: name,
      file: Buffer.from(png),
      title: slot.chart.title.slice(0, titleLength),
      alt_text: slot.alt.slice(0, altLength),
    })
    return true
  } catch (fault) {
    logger.warn({ err: fault, key: outbound.key }, 'a chart is told as text')
    return false
  }
}
