import { z } from 'zod'
import { type Insight, personSchema } from './insight.ts'

/** One change of an insight: who, what, when, from where. Never changed; a person who is forgotten loses only their name in it. */
export const auditEntrySchema = z.strictObject({
  insight: z.string(),
  version: z.number().int(),
  at: z.iso.datetime(),
  by: personSchema,
  /** The thread in which it was done; null for what came from outside of one. */
  origin: z.strictObject({ platform: z.string(), channel: z.string(), thread: z.string() }).nullable(),
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
  ]),
  /** The part, criterion or action it is about, or what it was before. */
  from: z.string().nullable(),
  /** What it is now. */
  to: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

type Change = Pick<AuditEntry, 'what' | 'from' | 'to'> & {
  readonly by?: AuditEntry['by']
  readonly version?: number
}

/**
 * All that differs between an insight as it was stored (null for none) and as it is written now. What the insight itself knows
 * of a change (who made it, in which version) goes before who acts.
 */
export function auditEntries(
  before: Insight | null,
  after: Insight,
  done: Pick<AuditEntry, 'at' | 'by' | 'origin'>,
): readonly AuditEntry[] {
  return changesOf(before, after).map(({ by = done.by, version = after.version, ...change }) => ({
    insight: after.id,
    version,
    ...done,
    by: { id: by.id, name: by.name },
    ...change,
  }))
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
      outcome === null || scored.has(id) ? [] : [{ what: 'scored', from: id, to: outcome.score }],
    ),
  ]
}

function moved(what: AuditEntry['what'], from: string | null, to: string | null): readonly Change[] {
  return from === to ? [] : [{ what, from, to }]
}

function signatureOf({ criterion, by, version }: Insight['signatures'][number]): string {
  return [criterion, by.id, version].join('\n')
}
