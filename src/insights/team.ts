import { z } from 'zod'
import type { Insight } from './insight.ts'

const roles = ['member', 'lead', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who may do what in a workspace; everybody who is not named is a member. */
export const teamSchema = z.strictObject({
  people: z.record(z.string(), z.strictObject({ name: z.string(), role: z.enum(roles) })).default({}),
  /** Who may approve and ask for changes. */
  approve: z.enum(['anyone', 'leads']).default('anyone'),
  /** Whether somebody may approve their own insight though others could. */
  own: z.enum(['forbidden', 'allowed']).default('forbidden'),
})
export type Team = z.infer<typeof teamSchema>

export const noTeam: Team = teamSchema.parse({})

type Person = { readonly id: string }

function roleOf(team: Team, person: Person): Role {
  return team.people[person.id]?.role ?? 'member'
}

/** Whether a person may change who may do what: an admin, or anybody while no admin is named. */
export function mayManage(team: Team, person: Person): boolean {
  const admins = Object.values(team.people).filter(({ role }) => role === 'admin')
  return admins.length === 0 || roleOf(team, person) === 'admin'
}

/** Why somebody may not decide about an insight; null where they may. */
export type Refusal = 'not_lead' | 'own'

/**
 * Whether a person may approve an insight or ask for changes. Nobody decides alone about their own unless the team allows it or
 * nobody else is `around` who could.
 */
export function refusalOf(
  team: Team,
  insight: Pick<Insight, 'owner'>,
  person: Person,
  around: readonly Person[],
): Refusal | null {
  if (team.approve === 'leads' && !isLead(team, person)) return 'not_lead'
  if (team.own === 'allowed' || insight.owner.id !== person.id) return null
  const known = [...around.map(({ id }) => id), ...Object.keys(team.people)]
  const others = known.filter((id) => id !== person.id)
  const could = team.approve === 'leads' ? others.filter((id) => isLead(team, { id })) : others
  return could.length === 0 ? null : 'own'
}

/** Names of those who may approve by their role; empty where anyone may. */
export function approversOf(team: Team): readonly string[] {
  if (team.approve === 'anyone') return []
  return Object.values(team.people).flatMap(({ name, role }) => (role === 'member' ? [] : [name]))
}

function isLead(team: Team, person: Person): boolean {
  return roleOf(team, person) !== 'member'
}
