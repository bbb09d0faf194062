import type { Finding } from '../../../src/evidence/finding.ts'
import { searchInsights } from '../../../src/inquiry/search/search-insights.ts'
import { openTable } from '../desk.ts'
import type { Task } from './tasks.ts'

export interface SaidInsight {
  readonly sentence: string
  readonly kind: Finding['kind']
  readonly segment: string | null
  readonly direction: 'up' | 'down' | 'even' | null
  readonly value: number | null
}

export interface Answer {
  readonly insights: readonly SaidInsight[]
  readonly abstained: boolean
  readonly seconds: number
}

/** Connects a task's table as a person's dropped file is connected, searches it for the goal, and says what was found. */
export async function answerTask({ csv, goal, role }: Task, most: number): Promise<Answer> {
  const began = performance.now()
  const desk = await openTable(csv)
  try {
    const { tools, catalog, source } = desk
    const found = await searchInsights({ tools, catalog, source, goal, role, most })
    return {
      insights: found.findings.map((finding) => ({
        sentence: desk.say(finding, found.readings),
        kind: finding.kind,
        segment: finding.names.segment ?? null,
        direction: directionOf(finding),
        value: finding.stats.share ?? finding.stats.first ?? finding.stats.end ?? finding.stats.r ?? null,
      })),
      abstained: found.abstained,
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    await desk.close()
  }
}

function directionOf({ names, stats, kind }: Finding): SaidInsight['direction'] {
  if (kind === 'cannot_tell') return null
  if (names.even === 'yes') return 'even'
  const step = stats.difference ?? stats.r ?? (stats.end ?? 1) - (stats.start ?? 0)
  return step < 0 ? 'down' : 'up'
}
