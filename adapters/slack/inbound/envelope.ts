import { z } from 'zod'
import type { Origin } from '../teams.ts'

const id = z.string().min(1)
const nullable = id.nullish()

/** An event as the Events API wraps it. https://docs.slack.dev/apis/events-api/#callback-field */
export const envelopeSchema = z.looseObject({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: nullable,
  enterprise_id: nullable,
  /** With people of several companies in one channel: the team that has installed the app. */
  context_team_id: nullable,
  context_enterprise_id: nullable,
  is_ext_shared_channel: z.boolean().optional(),
  authorizations: z
    .array(
      z.looseObject({
        team_id: nullable,
        enterprise_id: nullable,
        is_enterprise_install: z.boolean().optional(),
      }),
    )
    .nullish(),
  event: z.looseObject({ type: id }),
})
export type Envelope = z.infer<typeof envelopeSchema>

/** A command, a shortcut or an interaction: they say whose they are in other words. */
const interactionSchema = z.looseObject({
  team_id: nullable,
  enterprise_id: nullable,
  team: z.looseObject({ id }).nullish(),
  enterprise: z.looseObject({ id }).nullish(),
  is_enterprise_install: z.union([z.boolean(), z.string()]).nullish(),
  user: z.looseObject({ id, team_id: nullable }).optional(),
})

/** Whose event it is; null where it does not say. */
export function originOfEvent(envelope: Envelope): Origin | null {
  const [given] = envelope.authorizations ?? []
  const team = envelope.context_team_id ?? given?.team_id ?? envelope.team_id
  if (team === null || team === undefined) return null
  return {
    team,
    enterprise: envelope.context_enterprise_id ?? given?.enterprise_id ?? envelope.enterprise_id ?? null,
    orgInstall: given?.is_enterprise_install === true,
  }
}

/** Whose command, shortcut or interaction it is; null where it does not say. */
export function originOfInteraction(body: unknown): Origin | null {
  const parsed = interactionSchema.safeParse(body)
  if (!parsed.success) return null
  const { team_id, enterprise_id, team, enterprise, is_enterprise_install, user } = parsed.data
  const found = team_id ?? team?.id ?? user?.team_id
  if (found === null || found === undefined) return null
  return {
    team: found,
    enterprise: enterprise_id ?? enterprise?.id ?? null,
    orgInstall: is_enterprise_install === true || is_enterprise_install === 'true',
  }
}
