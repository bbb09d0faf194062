import { benjaminiHochberg } from '../../analysis/comparison/benjamini-hochberg.ts'
import type { Candidate, SearchScope } from './insight-search.ts'
import { rootsOf } from './root.ts'

export interface Ranked {
  readonly candidate: Candidate
  /** Survived the false-discovery budget; otherwise it says that nothing differs. */
  readonly kept: boolean
  readonly score: number
}

export interface Ranking {
  /** Best first; what follows from a better one is left out. */
  readonly ranked: readonly Ranked[]
  readonly tested: number
  readonly kept: number
}

/** Stricter than one finding alone: a list of twelve should hold no false one. */
const rate = 0.01
/** Below this p-value one can no longer say that nothing differs. */
const doubtful = 0.05
/** How much of a finding's rank is its fit to the goal where its size and certainty are nothing. */
const base = 0.1
/** What nothing-differs findings weigh where they answer what was asked. */
const quietSize = 0.3
/** Findings about the value that the best finding is about belong to its story. */
const storyBonus = 0.3
/** Of one kind, and of one kind about one column, so many at most. */
const mostOfKind = 4
/** Columns across which one and the same movement is told to be alike. */
const mostTogether = 2
const mostOfColumn = 2
/** Findings that nothing differs, beside those that something does. */
const mostQuiet = 5

/**
 * Puts candidates in order: one false-discovery budget over all (Benjamini and Hochberg), then fit to the goal times size,
 * certainty and surprise; what tells the same story as a better one is dropped.
 */
export function rank(candidates: readonly Candidate[], scope: SearchScope, most: number): Ranking {
  const claims = candidates.filter((candidate) => candidate.pValue !== null)
  const discovery = benjaminiHochberg(
    claims.map((claim) => claim.pValue ?? 1),
    rate,
  )
  const kept = new Set(claims.filter((_, place) => discovery.rejected[place] === true))
  const settled = candidates.flatMap((candidate): Ranked[] => {
    if (kept.has(candidate)) return [{ candidate, kept: true, score: scoreOf(candidate, scope) }]
    const quiet = quietOf(candidate)
    return quiet === undefined ? [] : [{ candidate: quiet, kept: false, score: scoreOf(quiet, scope) }]
  })
  const best = settled.toSorted((a, b) => b.score - a.score)
  const told = withStory(best).toSorted((a, b) => b.score - a.score)
  return {
    ranked: chosen(told, most),
    tested: candidates.reduce((sum, candidate) => sum + candidate.tests, 0),
    kept: kept.size,
  }
}

/** What may be said instead of a claim that was not kept: nothing, where it only just was not. */
function quietOf(candidate: Candidate): Candidate | undefined {
  if (candidate.pValue === null) return candidate
  return candidate.pValue > doubtful ? candidate.otherwise : undefined
}

function scoreOf(candidate: Candidate, scope: SearchScope): number {
  const certainty = candidate.pValue === null ? 0.5 : 1 - candidate.pValue
  const surprise =
    candidate.pValue === null ? 0 : Math.min(1, -Math.log10(Math.max(candidate.pValue, 1e-12)) / 12)
  const size = candidate.pValue === null ? quietSize : candidate.size
  return (base + fitOf(candidate, scope)) * (0.6 * size + 0.2 * certainty + 0.2 * surprise)
}

/** How much the goal asks for this kind of finding, about this figure, these columns and this value. */
function fitOf(candidate: Candidate, scope: SearchScope): number {
  const { goal, groups, rows } = scope
  const { dimension, by, segment } = candidate.names
  const group = groups.find(({ info }) => info.name === dimension)
  const other = groups.find(({ info }) => info.name === by)
  const metric = candidate.metric
  const spoken = metric === rows ? 0.4 : goal.mentions([metric.label.en, metric.label.vi, ...metric.synonyms])
  const value =
    group !== undefined && segment !== undefined && goal.valueOf(group.info)?.value === segment ? 1 : 0
  const columns = group === undefined ? 0.5 : (group.fit + (other?.fit ?? group.fit)) / 2
  return 0.25 * goal.asks(candidate.intent) + 0.25 * spoken + 0.4 * columns + 0.4 * value
}

function withStory(best: readonly Ranked[]): readonly Ranked[] {
  const lead = best.find(({ kept, candidate }) => kept && candidate.names.segment !== undefined)
  if (lead === undefined) return best.filter((one) => !isQuietSegment(one))
  const { dimension, segment } = lead.candidate.names
  return best.flatMap((one) => {
    const { names } = one.candidate
    const same = names.dimension === dimension && names.segment === segment
    if (same) return [{ ...one, score: one.score * (1 + storyBonus) }]
    return isQuietSegment(one) ? [] : [one]
  })
}

/** That nothing moves for one value among many is only worth saying of the value that a story is about. */
function isQuietSegment({ kept, candidate }: Ranked): boolean {
  return !kept && candidate.names.segment !== undefined
}

function chosen(ordered: readonly Ranked[], most: number): readonly Ranked[] {
  const taken: Ranked[] = []
  for (const one of ordered) {
    if (taken.length >= most) break
    const { intent, names } = one.candidate
    const alike = taken.filter(({ candidate }) => candidate.intent === intent)
    if (!one.kept && taken.filter(({ kept }) => !kept).length >= mostQuiet) continue
    const column = alike.filter(({ candidate }) => candidate.names.dimension === names.dimension)
    if (alike.length >= mostOfKind || (names.dimension !== undefined && column.length >= mostOfColumn))
      continue
    const together = alike.filter(({ candidate }) => candidate.names.together !== undefined)
    if (names.together !== undefined && together.length >= mostTogether) continue
    if (taken.some(({ candidate }) => tellsSame(candidate, one.candidate))) continue
    taken.push(one)
  }
  return taken
}

/**
 * The same pair of values from its other side, the same word of another column or of a value's own name, the same busy
 * time of other values.
 */
function tellsSame(earlier: Candidate, later: Candidate): boolean {
  const [a, b] = [earlier.names, later.names]
  if (
    b.term !== undefined &&
    earlier.metric === later.metric &&
    a.segment !== undefined &&
    earlier.intent === 'group_level'
  )
    return rootsOf(a.segment).includes(rootsOf(b.term)[0] ?? '')
  if (earlier.intent !== later.intent) return false
  if (a.by !== undefined && a.dimension === b.by && a.segment === b.other && a.by === b.dimension) return true
  if (earlier.intent === 'imbalance') return a.segment !== undefined && a.segment === b.segment
  if (earlier.intent === 'burst') {
    const [one, two] = [earlier.dates, later.dates]
    return (
      one !== undefined &&
      two !== undefined &&
      (one.from ?? '') <= (two.to ?? '') &&
      (two.from ?? '') <= (one.to ?? '')
    )
  }
  return a.term !== undefined && a.term === b.term
}
