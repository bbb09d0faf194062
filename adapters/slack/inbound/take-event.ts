import type { Place, Site } from '../site.ts'
import { envelopeSchema, originOfEvent } from './envelope.ts'
import { placeOf } from './place.ts'
import { takeArrival } from './take-arrival.ts'
import { takeChange } from './take-change.ts'
import { takeHomeOpened } from './take-home-opened.ts'
import { takeLeave } from './take-leave.ts'
import { takeMessage } from './take-message.ts'
import { takeStop } from './take-stop.ts'

type Take = (site: Site, place: Place, event: unknown) => Promise<void>

/**
 * Which event is taken by whom; what is not named here is acknowledged and left. Files come with the message that carries
 * them: `file_shared` would name neither its words nor its thread.
 */
const routes: Readonly<Record<string, Take>> = {
  app_mention: takeMessage,
  message: takeMessage,
  'message.message_changed': takeChange,
  'message.message_deleted': takeChange,
  agent_session_stopped: takeStop,
  app_home_opened: takeHomeOpened,
  member_joined_channel: takeArrival,
}

const leaving = new Set(['app_uninstalled', 'tokens_revoked'])

/**
 * Takes an event of the Events API. When this returns, what has to outlive the process is stored, and Slack may be told
 * that the event has arrived; when it throws, Slack is to send it again.
 */
export async function takeEvent(site: Site, body: unknown): Promise<void> {
  const parsed = envelopeSchema.safeParse(body)
  if (!parsed.success) return
  const envelope = parsed.data
  const { event } = envelope
  const origin = originOfEvent(envelope)
  if (origin === null) return
  if (leaving.has(event.type)) {
    if (event.type === 'app_uninstalled' || revokesBot(event)) await takeLeave(site, origin)
    return
  }
  const take = routes[`${event.type}.${String(event.subtype)}`] ?? routes[event.type]
  if (take === undefined) return
  const place = await placeOf(site, origin, envelope.is_ext_shared_channel === true)
  if (place !== null) await take(site, place, event)
}

/** Only when Visao's own token is gone has the team left; a person may take back theirs. */
function revokesBot(event: Readonly<Record<string, unknown>>): boolean {
  const { tokens } = event
  if (typeof tokens !== 'object' || tokens === null || !('bot' in tokens)) return false
  return Array.isArray(tokens.bot) && tokens.bot.length > 0
}
