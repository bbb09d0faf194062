import { say } from '../../conversation/write.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { Action, Insight } from '../../insights/insight.ts'
import type { Language } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { sideLabel } from './side-label.ts'

/** What figures are looked up in, and whom they are told. */
export interface FigureRecords {
  readonly evidence: Evidence
  readonly catalog: Catalog
  readonly language: Language
}

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
  const stated = evidence.statements[target?.statement ?? '']
  if (finding?.stats.first === undefined || stated?.value === undefined) return null
  return say('digest.measured', { now: { ref: `${finding.id}.first` }, target: { stated: stated.id } })
}
