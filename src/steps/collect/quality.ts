import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { nameOf, notice } from '../../conversation/write.ts'
import { dimensionOf, type Subject } from '../../inquiry/subject.ts'
import { isPhraseKey } from '../../locales/locale.ts'

/** Readings of the thread that hold a figure and are not marked as unusable. */
export function passingReadings(context: TurnContext): string[] {
  return context.state.evidence.filter((id) => {
    const reading = context.evidence.readings[id]
    return reading?.rows.some((row) => row.value !== null) && !reading.flags.includes('small_sample')
  })
}

/** What the quality gate found that matters for this question. */
export function qualityNotes(context: TurnContext, subject: Subject): readonly DraftNode[] {
  const { catalog } = context.tools
  const { language } = context.state
  const flags = new Set(context.state.evidence.flatMap((id) => context.evidence.readings[id]?.flags ?? []))
  const worded = [...flags].filter((flag) => flag !== 'stale')
  const notes = worded.flatMap((flag): DraftNode[] => {
    const key = `flags.${flag}`
    return isPhraseKey(key) ? [notice('info', key)] : []
  })
  const to = subject.model?.time?.range.to
  if (to !== undefined && flags.has('stale'))
    notes.push(notice('warning', 'collect.stale', { to: { date: to } }))
  const leaking = subject.metric.dimensions
    .map((name) => dimensionOf(catalog, subject.metric.source, name))
    .filter((info) => info?.leaks !== undefined)
  for (const info of leaking)
    if (info !== null) notes.push(notice('warning', 'collect.leak', { column: nameOf(info.label, language) }))
  return notes
}
