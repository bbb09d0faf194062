import { z } from 'zod'
import type { Actor } from '../../src/conversation/inbound.ts'
import type { SlackApi } from './api/api.ts'

/** Who people are: name, language, time zone. */
export interface People {
  /** Never throws, and never takes long: an event has to be acknowledged within three seconds. */
  actor(workspace: string, user: string, name?: string): Promise<Actor>
}

const userSchema = z.looseObject({
  user: z.looseObject({
    name: z.string().optional(),
    real_name: z.string().optional(),
    locale: z.string().optional(),
    tz: z.string().optional(),
    profile: z.looseObject({ display_name: z.string().optional() }).optional(),
  }),
})

const patienceMs = 1_200
const cacheMs = 3_600_000
const cacheSize = 5_000

export function createPeople(api: SlackApi, nowMs: () => number): People {
  const known = new Map<string, { readonly actor: Actor; readonly until: number }>()

  async function look(workspace: string, user: string): Promise<Actor | null> {
    const answer = await api.interactive(workspace, 'users.info', { user, include_locale: true })
    const parsed = userSchema.safeParse(answer.ok ? answer.data : null)
    if (!parsed.success) return null
    const { profile, real_name, name, locale, tz } = parsed.data.user
    const called = [profile?.display_name, real_name, name].find((one) => one !== undefined && one !== '')
    return {
      id: user,
      name: called ?? user,
      ...(locale === undefined ? {} : { locale }),
      ...(tz === undefined ? {} : { timeZone: tz }),
    }
  }

  return {
    async actor(workspace, user, name) {
      const address = `${workspace}\n${user}`
      const recent = known.get(address)
      if (recent !== undefined && recent.until > nowMs()) return recent.actor
      const looking = look(workspace, user).catch(() => null)
      void looking.then((actor) => {
        if (actor === null) return
        if (known.size >= cacheSize) known.clear()
        known.set(address, { actor, until: nowMs() + cacheMs })
      })
      const found = await Promise.race([looking, passed(patienceMs)])
      return found ?? recent?.actor ?? { id: user, name: name ?? user }
    },
  }
}

function passed(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms).unref()
  })
}
