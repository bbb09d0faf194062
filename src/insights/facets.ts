import { digest } from '../support/ids.ts'
import { isSigned } from './assess.ts'
import { changedSinceApproval } from './change.ts'
import type { Insight } from './insight.ts'
import { nearBands } from './near-bands.ts'

/** By what insights are filtered; the criterion's value is its id and its state, `Q5 fail`. */
export const facetKinds = [
  'status',
  'review',
  'metric',
  'segment',
  'owner',
  'assignee',
  'source',
  'criterion',
  'confidence',
  'acting',
  'near',
] as const
export type FacetKind = (typeof facetKinds)[number]

export interface Facet {
  readonly kind: FacetKind
  readonly value: string
  /** What it is called, where people choose it from a list. */
  readonly label?: string
}

/** The facet of insights that something is done about. */
export const acting = { kind: 'acting', value: 'any' } as const

/** Everything an insight may be found by besides its words; `sources` are those of its readings. */
export function facetsOf(insight: Insight, sources: readonly string[]): readonly Facet[] {
  const { segment, owner, assignee } = insight
  return [
    { kind: 'status', value: insight.status },
    { kind: 'review', value: insight.review },
    // An approval is of a version: an insight that was changed since is found by that too.
    ...(insight.review === 'approved' && changedSinceApproval(insight)
      ? [{ kind: 'review', value: 'changed' } as const]
      : []),
    { kind: 'metric', value: insight.metric, label: insight.metric },
    { kind: 'confidence', value: insight.confidence.level },
    { kind: 'owner', value: owner.id, label: owner.name },
    ...(assignee === null ? [] : [{ kind: 'assignee', value: assignee.id, label: assignee.name } as const]),
    ...(segment === null
      ? []
      : [{ kind: 'segment', value: segmentKey(segment), label: segment.label } as const]),
    ...sources.map((source) => ({ kind: 'source', value: source, label: source }) as const),
    ...insight.judgements.map(({ criterion, state }) => {
      const now = state === 'person' && isSigned(insight, criterion) ? 'pass' : state
      return { kind: 'criterion', value: `${criterion} ${now}` } as const
    }),
    ...(insight.actions.length > 0 ? [acting] : []),
    ...nearBands(insight.statement).map((band) => ({ kind: 'near', value: band }) as const),
  ]
}

/** A segment as it is filtered by. */
export function segmentKey(segment: { readonly dimension: string; readonly value: string }): string {
  return `${segment.dimension}=${segment.value}`
}

/** The dimension and the value of such a key. */
export function segmentParts(key: string): { readonly dimension: string; readonly value: string } {
  const at = key.indexOf('=')
  return { dimension: key.slice(0, at), value: key.slice(at + 1) }
}

/** The word of the index that stands for a whole workspace. */
export function workspaceToken(workspace: string): string {
  return digest(`workspace\n${workspace}`).slice(0, 16)
}

/** A facet as one word of the index: letters and digits only, whatever its value holds. */
export function facetToken({ kind, value }: Pick<Facet, 'kind' | 'value'>): string {
  // A key of near copies is a digest already.
  if (kind === 'near') return `near${value.replace(/[^a-z0-9]/gu, 'x')}`
  return digest(`${kind}\n${value}`).slice(0, 16)
}
