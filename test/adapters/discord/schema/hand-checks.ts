import { z } from 'zod'
import { breachesOf } from '../../../../adapters/discord/render/limits.ts'
import { modalBreachesOf } from '../../../../adapters/discord/render/modal-limits.ts'
import { commandBreachesOf } from './command-checks.ts'
import type { SentRequest } from './sent-request.ts'

const callbackSchema = z.object({ type: z.number(), data: z.unknown().optional() })
const modal = 9
/** Answers that show a message: a new one, or the one that the control stands on. */
const messages = [4, 7]

/** What Discord refuses and its own description does not say. */
export function handChecks({ method, path, body, files = [] }: SentRequest): readonly string[] {
  if (path.endsWith('/callback')) {
    const { type, data } = callbackSchema.parse(body)
    if (type === modal) return modalBreachesOf(data)
    return messages.includes(type) ? breachesOf(data, files) : []
  }
  if (path.endsWith('/commands') && method === 'PUT') return commandBreachesOf(body)
  if (/\/messages$/u.test(path) && method === 'POST') return breachesOf(body, files)
  if (/^\/webhooks\/\d+\/[^/]+$/u.test(path) && method === 'POST') return breachesOf(body, files)
  if (/\/messages\/[^/]+$/u.test(path) && method === 'PATCH') return breachesOf(body, files)
  return []
}
