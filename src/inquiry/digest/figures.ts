import { say } from '../../conversation/write.ts'
import type { Action, Insight } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'
import type { FigureRecords } from '../said/figure-records.ts'
import { targetSaid } from '../said/target-said.ts'
import { sideLabel } from './side-label.ts'

/** The figure of an insight's group, as it was first seen and in the last look; null where either is not known. */
export function figuresMoved(
  { observation, verdict, segment }: Insight,
  { evidence, catalog, language }: FigureRecords,
): Said | null {
  const was = evidence.readings[evidence.findings[observation]?.readings[0] ?? '']
  const now = evidence.readings[verdict?.readings[0] ?? '']
  if (was?.rows[0]?.value == null || now?.rows[0]?.value == null) return null
  const name = sideLabel(now, segment?.dimension, catalog, language)
  if (name === null) return null
  return say('digest.moved', {
    name,
    was: { ref: `${was.id}.0.value` },
    now: { ref: `${now.id}.0.value` },
  })
}

/** What was measured beside what was predicted; null where nothing was. */
export function actionScored({ outcome, target }: Action, { evidence }: FigureRecords): Said | null {
  const finding = evidence.findings[outcome?.finding ?? '']
  if (finding?.stats.first === undefined || target === null) return null
  if (evidence.statements[target.statement]?.value === undefined) return null
  return say('digest.measured', { now: { ref: `${finding.id}.first` }, target: targetSaid(target) })
}
