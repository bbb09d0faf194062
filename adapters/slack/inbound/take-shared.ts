import { z } from 'zod'
import type { Place, Site } from '../site.ts'
import { takeWords } from './take-message.ts'

const sharedSchema = z.looseObject({
  file_id: z.string().min(1),
  channel_id: z.string().min(1),
  user_id: z.string().min(1),
})
const shareSchema = z.array(z.looseObject({ ts: z.string(), thread_ts: z.string().optional() }))
const infoSchema = z.looseObject({
  file: z.looseObject({
    id: z.string(),
    name: z.string().nullish(),
    url_private_download: z.string().nullish(),
    shares: z
      .looseObject({
        public: z.record(z.string(), shareSchema).optional(),
        private: z.record(z.string(), shareSchema).optional(),
      })
      .optional(),
  }),
})

/**
 * A file that was shared. The message that carries it is told of as well, and is one event with this one; this is for the
 * channels in which messages are not.
 */
export async function takeShared(site: Site, place: Place, event: unknown): Promise<void> {
  const parsed = sharedSchema.safeParse(event)
  if (!parsed.success) return
  const { file_id, channel_id: channel, user_id: user } = parsed.data
  if (user === place.botUser) return
  const answer = await site.api.interactive(place.workspace, 'files.info', { file: file_id })
  const info = infoSchema.safeParse(answer.ok ? answer.data : null)
  if (!info.success) return
  const { file } = info.data
  const [share] = file.shares?.private?.[channel] ?? file.shares?.public?.[channel] ?? []
  if (share === undefined) return
  await takeWords(site, place, {
    type: 'message',
    channel,
    user,
    text: '',
    ts: share.ts,
    ...(share.thread_ts === undefined ? {} : { thread_ts: share.thread_ts }),
    files: [file],
  })
}
