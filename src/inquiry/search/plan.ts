import type { MetricInfo } from '../../metrics/catalog.ts'
import { busyTimes } from './busy-times.ts'
import { figurePair } from './figure-pairs.ts'
import { groupLevel } from './group-level.ts'
import { groupTrends } from './group-trends.ts'
import { imbalance } from './imbalance.ts'
import type { Analysis, Group, SearchScope } from './insight-search.ts'
import { matureScope } from './mature-scope.ts'
import { namedCodes } from './named-codes.ts'
import { pairs } from './pairs.ts'
import { phrases } from './phrases.ts'
import { termLevels } from './term-levels.ts'
import { overallTrend } from './trends.ts'
import { volumeRelation } from './volume-relation.ts'

/** Columns that texts and pairs are looked at by: those that fit the goal best. */
const mostTextGroups = 2
const mostPairGroups = 6
const mostGroupMetrics = 3
const mostTextMetrics = 2
/** Figures whose relation to each other is looked at. */
const mostRelated = 3

/** What to look at, best fit to the goal first. */
export function planAnalyses(scope: SearchScope, groups: readonly Group[]): readonly Analysis[] {
  const { goal, calendar, metrics, model } = scope
  const range = model.time?.range
  const key = model.columns?.find(({ use }) => use === 'key')?.name
  const asked = (intent: Analysis['intent'], own: number) => own + goal.asks(intent)
  const mature = (metrics: readonly MetricInfo[], run: (own: SearchScope) => ReturnType<Analysis['run']>) => {
    const own = matureScope(scope, metrics)
    return () => (own === null ? Promise.resolve([]) : run(own))
  }
  const figures = [scope.rows, ...metrics.slice(0, mostGroupMetrics)]
  const analyses: Analysis[] = [
    ...groups.map((group) => ({
      intent: 'imbalance' as const,
      fit: asked('imbalance', group.fit),
      run: () => imbalance(scope, group),
    })),
    ...groups.flatMap((group) =>
      metrics.map((metric) => ({
        intent: 'group_level' as const,
        fit: asked('group_level', group.fit),
        run: mature([metric], (own) => groupLevel(own, group, metric)),
      })),
    ),
    ...pairsOf(groups.slice(0, mostPairGroups)).map(([one, two]) => ({
      intent: 'association' as const,
      fit: asked('association', (one.fit + two.fit) / 2),
      run: async () => (await pairs(scope, one, two)).candidates,
    })),
    ...scope.texts.flatMap((text) =>
      groups.slice(0, mostTextGroups).map((group) => ({
        intent: 'phrase' as const,
        fit: asked('phrase', group.fit),
        run: () => phrases(scope, text, group),
      })),
    ),
    ...scope.texts.flatMap((text) => [
      { intent: 'phrase' as const, fit: asked('phrase', 0), run: () => namedCodes(scope, text) },
      ...metrics.slice(0, mostTextMetrics).map((metric) => ({
        intent: 'phrase' as const,
        fit: asked('phrase', 0),
        run: mature([metric], (own) => termLevels(own, text, metric)),
      })),
    ]),
    ...(key === undefined
      ? []
      : pairsOf(metrics.slice(0, mostRelated)).map(([one, two]) => ({
          intent: 'relation' as const,
          fit: asked('relation', 0.3),
          run: mature([one, two], (own) => figurePair(own, key, one, two)),
        }))),
  ]
  if (calendar === null || range === undefined) return inOrder(analyses)
  return inOrder([
    ...analyses,
    ...figures.map((metric) => ({
      intent: 'trend' as const,
      fit: asked('trend', 0.5),
      run: mature([metric], (own) => overallTrend(own, own.calendar ?? calendar, metric)),
    })),
    ...groups.flatMap((group) =>
      figures.map((metric) => ({
        intent: 'group_trend' as const,
        fit: asked('group_trend', group.fit),
        run: mature([metric], (own) => groupTrends(own, own.calendar ?? calendar, group, metric)),
      })),
    ),
    ...groups.map((group) => ({
      intent: 'burst' as const,
      fit: asked('burst', group.fit),
      run: () => busyTimes(scope, calendar, group),
    })),
    ...metrics.slice(0, 2).map((metric) => ({
      intent: 'relation' as const,
      fit: asked('relation', 0.3),
      run: mature([metric], (own) => volumeRelation(own, own.model.time?.range ?? range, metric)),
    })),
  ])
}

function inOrder(analyses: readonly Analysis[]): readonly Analysis[] {
  return analyses.toSorted((a, b) => b.fit - a.fit)
}

/** Every two once, the one that fits the goal better first. */
function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, place) => list.slice(place + 1).map((two) => [one, two] as const))
}
