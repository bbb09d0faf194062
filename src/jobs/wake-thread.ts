import { z } from 'zod'
import type { ThreadAddress } from '../conversation/thread-address.ts'
import type { NewJob } from '../queue/queue.ts'
import { defineJob } from './job.ts'

const dataSchema = z.strictObject({
  platform: z.string(),
  channel: z.string(),
  thread: z.string(),
  newData: z.boolean(),
})

/** Hours until a thread that could not be woken is tried anew. */
const restHours = 20

/** Lets a thread take up what is due in it: replays, predictions, reminders, its digest. */
export const wakeThread = defineJob({
  name: 'wake_thread',
  data: dataSchema,
  run: ({ newData, ...address }, { workspace, key }, house) => house.wake(workspace, address, key, newData),
  async giveUp({ newData, ...address }, { workspace, key }, house) {
    house.logger.error({ workspace, key }, 'a thread could not be woken; it is tried anew tomorrow')
    const later = new Date(Date.parse(house.now()) + restHours * 3_600_000).toISOString()
    await house.add([wakeJob(workspace, address, later, newData)])
  },
})

/** The job that wakes a thread at an instant (ISO); the same for whoever asks for the same instant. */
export function wakeJob(workspace: string, address: ThreadAddress, runAt: string, newData = false): NewJob {
  const { platform, channel, thread } = address
  return {
    workspace,
    lane: platform,
    name: wakeThread.name,
    key: [platform, channel, thread, runAt, ...(newData ? ['new data'] : [])].join('\n'),
    data: { platform, channel, thread, newData },
    runAt,
  }
}
