import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import { chooseScope } from './choose-scope.ts'
import { withoutCopies } from './copied-columns.ts'
import type { Analysis, Candidate, SearchRequest, SearchResult, SearchScope } from './insight-search.ts'
import { type Missing, missingConcepts } from './missing-concepts.ts'
import { planAnalyses } from './plan.ts'
import { type Ranked, rank } from './rank.ts'

const defaultBudgetMs = 10_000
const defaultMost = 12
/** A table of fewer rows says nothing that one could not see by looking at it. */
const leastRows = 20
/** Queries that are on their way together. */
const abreast = 4

/**
 * Looks for what is worth telling of a source for a goal: plans analyses by their fit, runs as many as the time budget
 * lets, puts all their comparisons under one false-discovery budget, ranks by fit, size, certainty and surprise, and
 * leaves out what follows from a better finding. What the goal asks and the data does not hold comes first, as
 * `cannot_tell`. Throws what a query throws.
 */
export async function searchInsights(request: SearchRequest): Promise<SearchResult> {
  const { budgetMs = defaultBudgetMs, most = defaultMost } = request
  const until = performance.now() + budgetMs
  const chosen = chooseScope(request)
  if (chosen === null) return nothing
  const { scope, named } = chosen
  if (scope.model.rows < leastRows) return { ...nothing, findings: [refusal(request, scope, 'small_sample')] }
  const missing = missingConcepts(named, request)
  if (missing.length > 0) {
    const findings = missing.map((one) => missingFinding(request, scope, one))
    return { ...nothing, findings, abstained: true }
  }
  const groups = await withoutCopies(scope)
  const analyses = planAnalyses(scope, groups)
  const { candidates, ran } = await runWithin(analyses, until)
  const { ranked, tested, kept } = rank(candidates, scope, most)
  if (ranked.length === 0)
    return {
      ...nothing,
      findings: [refusal(request, scope, 'nothing_found')],
      tested,
      planned: analyses.length,
      ran,
    }
  const findings = ranked.map((one) => findingOf(request, scope, one, tested))
  const used = new Set(findings.flatMap((finding) => finding.readings))
  const readings = new Map<string, Reading>()
  for (const { candidate } of ranked)
    for (const reading of candidate.readings) if (used.has(reading.id)) readings.set(reading.id, reading)
  return {
    findings,
    readings: [...readings.values()],
    tested,
    kept,
    abstained: false,
    planned: analyses.length,
    ran,
  }
}

const nothing: SearchResult = {
  findings: [],
  readings: [],
  tested: 0,
  kept: 0,
  abstained: false,
  planned: 0,
  ran: 0,
}

/** Runs analyses in their order, a few side by side; the first few always, none of the others after `until`. */
async function runWithin(
  analyses: readonly Analysis[],
  until: number,
): Promise<{ readonly candidates: readonly Candidate[]; readonly ran: number }> {
  const found: (readonly Candidate[])[] = []
  let next = 0
  const work = async () => {
    while (next < analyses.length && (next < abreast || performance.now() < until)) {
      const place = next
      next += 1
      found[place] = (await analyses[place]?.run()) ?? []
    }
  }
  await Promise.all(Array.from({ length: abreast }, work))
  return { candidates: found.flat(), ran: next }
}

function findingOf(request: SearchRequest, scope: SearchScope, one: Ranked, tested: number): Finding {
  const { candidate, kept } = one
  return {
    ...base(request),
    kind: candidate.intent,
    metric: `${candidate.metric.source}.${candidate.metric.name}`,
    names: { ...candidate.names, record: scope.record },
    stats: { ...candidate.stats },
    dates: { ...candidate.dates },
    readings: candidate.readings.map((reading) => reading.id),
    testedWith: Math.max(1, tested),
    kept,
    flags: [...new Set(candidate.readings.flatMap((reading) => reading.flags))],
  }
}

function missingFinding(request: SearchRequest, scope: SearchScope, missing: Missing): Finding {
  const { kind, ...names } = missing
  return { ...refusal(request, scope, `no_${kind}`), names: { ...names, reason: `no_${kind}` } }
}

function refusal(request: SearchRequest, scope: SearchScope, reason: string): Finding {
  return {
    ...base(request),
    kind: 'cannot_tell',
    metric: `${scope.rows.source}.${scope.rows.name}`,
    names: { reason },
    stats: {},
    dates: {},
    readings: [],
    testedWith: 1,
    kept: false,
    flags: [],
  }
}

function base(request: SearchRequest) {
  return { id: request.tools.id('fd'), workspace: request.tools.workspace }
}
