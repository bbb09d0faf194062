import { z } from 'zod'
import { type Insight, personSchema } from './insight.ts'
import type { Team } from './team.ts'

/**
 * One change of an insight or of what a workspace arranged: who, what, when, from where. Never changed; a person who is forgotten loses
 * only their name in it.
 */
export const auditEntrySchema = z.strictObject({
  /** Null for what is about the workspace and no insight of it. */
  insight: z.string().nullable(),
  version: z.number().int().nullable(),
  at: z.iso.datetime(),
  by: personSchema,
  /** The thread in which it was done; null for what came from outside of one. */
  origin: z.strictObject({ platform: z.string(), channel: z.string(), thread: z.string() }).nullable(),
  /** The platform on which it was done where that is not the thread's own: the board of the web page. */
  via: z.string().nullable().default(null),
  what: z.enum([
    'created',
    'changed',
    'status',
    'verdict',
    'review',
    'signed',
    'owner',
    'assignee',
    'scored',
    'imported',
    'link_made',
    'link_removed',
    'role',
    'approve',
    'own',
    'model',
    'model_forbid',
    'erased',
  ]),
  /** Whose role it is. */
  about: personSchema.nullable().default(null),
  /** The part, criterion or action it is about, or what it was before. */
  from: z.string().nullable(),
  /** What it is now. */
  to: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** Who did it, when and from where. */
export type Done = Pick<AuditEntry, 'at' | 'by' | 'origin'> & { readonly via?: string | null }

type Change = Pick<AuditEntry, 'what' | 'from' | 'to'> & {
  readonly by?: AuditEntry['by']
  readonly version?: number
}

/**
 * All that differs between an insight as it was stored (null for none) and as it is written now. What the insight itself knows
 * of a change (who made it, in which version) goes before who acts.
 */
export function auditEntries(before: Insight | null, after: Insight, done: Done): readonly AuditEntry[] {
  return changesOf(before, after).map(({ by = done.by, version = after.version, ...change }) => ({
    ...entryOf(done),
    insight: after.id,
    version,
    by: { id: by.id, name: by.name },
    ...change,
  }))
}

/** All that differs between who could do what before and now. */
export function teamEntries(before: Team, after: Team, done: Done): readonly AuditEntry[] {
  const people = [...new Set([...Object.keys(before.people), ...Object.keys(after.people)])]
  const roles = people.flatMap((id): readonly AuditEntry[] => {
    const [was, now] = [before.people[id], after.people[id]]
    const name = now?.name ?? was?.name ?? ''
    return moved('role', was?.role ?? 'member', now?.role ?? 'member').map((change) => ({
      ...entryOf(done),
      about: { id, name },
      ...change,
    }))
  })
  const rules = [...moved('approve', before.approve, after.approve), ...moved('own', before.own, after.own)]
  return [...roles, ...rules.map((change) => ({ ...entryOf(done), ...change }))]
}

/** An entry about the workspace with nothing said in it yet. */
export function entryOf({ at, by, origin, via = null }: Done): Omit<AuditEntry, 'what' | 'from' | 'to'> {
  return { insight: null, version: null, at, by: { id: by.id, name: by.name }, origin, via, about: null }
}

function changesOf(before: Insight | null, after: Insight): readonly Change[] {
  if (before === null) return [{ what: 'created', from: null, to: after.status, version: after.version }]
  const signed = new Set(before.signatures.map(signatureOf))
  const scored = new Set(before.actions.flatMap(({ id, outcome }) => (outcome === null ? [] : [id])))
  return [
    ...after.changes
      .slice(before.changes.length)
      .map(({ part, by, version }): Change => ({ what: 'changed', from: part, to: null, by, version })),
    ...after.reviews.slice(before.reviews.length).map(
      ({ decision, by, version }): Change => ({
        what: 'review',
        from: before.review,
        to: decision,
        by,
        version,
      }),
    ),
    ...after.signatures
      .filter((signature) => !signed.has(signatureOf(signature)))
      .map(
        ({ criterion, by, version }): Change => ({ what: 'signed', from: null, to: criterion, by, version }),
      ),
    ...moved('status', before.status, after.status),
    ...moved('verdict', before.verdict?.verdict ?? null, after.verdict?.verdict ?? null),
    ...moved('owner', before.owner.id, after.owner.id),
    ...moved('assignee', before.assignee?.id ?? null, after.assignee?.id ?? null),
    ...after.actions.flatMap(({ id, outcome }): readonly Change[] =>
      outcome === null || scored.has(id)
        ? []
        : [{ what: 'scored', from: id, to: outcome.finding === null ? 'no_data' : outcome.score }],
    ),
  ]
}

/** The change of one value; none where it stayed. */
export function moved(
  what: AuditEntry['what'],
  from: string | null,
  to: string | null,
): readonly Pick<AuditEntry, 'what' | 'from' | 'to'>[] {
  return from === to ? [] : [{ what, from, to }]
}

function signatureOf({ criterion, by, version }: Insight['signatures'][number]): string {
  return [criterion, by.id, version].join('\n')
}
