import { z } from 'zod'
import type { ThreadAddress } from '../conversation/thread-address.ts'
import type { NewJob } from '../queue/queue.ts'
import { defineJob } from './job.ts'

const dataSchema = z.strictObject({ platform: z.string(), channel: z.string(), thread: z.string() })

/** Ends the digest of a thread for somebody who gets it elsewhere and wants no more of it. */
export const endDigest = defineJob({
  name: 'end_digest',
  data: dataSchema,
  run: (address, { workspace, key }, house) => house.endDigest(workspace, address, key),
  async giveUp(address, { workspace }, house) {
    house.logger.error({ workspace, thread: address.thread }, 'a digest could not be ended')
  },
})

/** The job that ends a thread's digest; once for each message that asked for it. */
export function endDigestJob(
  workspace: string,
  { platform, channel, thread }: ThreadAddress,
  asked: string,
  runAt: string,
): NewJob {
  const key = [platform, channel, thread, asked].join('\n')
  return { workspace, lane: platform, name: endDigest.name, key, data: { platform, channel, thread }, runAt }
}
