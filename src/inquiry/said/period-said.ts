import type { DraftNode } from '../../conversation/content.ts'
import { nameOf, notice } from '../../conversation/write.ts'
import type { Language } from '../../locales/locale.ts'
import type { Period } from '../period.ts'
import type { Subject } from '../subject.ts'

/** What a person should know of the days that a question is answered for: which were left out, and why. */
export function periodSaid(
  period: Period | null,
  subject: Pick<Subject, 'metric'>,
  language: Language,
): readonly DraftNode[] {
  if (period === null) return []
  const { outside, leftOut, youngerThan } = period
  return [
    ...(outside === 'no_data' ? [notice('warning', 'fact.outside')] : []),
    ...(outside === 'too_young' ? [notice('warning', 'fact.too_young')] : []),
    ...(leftOut === null ? [] : [notice('info', 'fact.left_out', { day: { date: leftOut } })]),
    ...(youngerThan === null ? [] : youngSaid(subject, language)),
  ]
}

/** That days were left out whose cases are too young for the metric; nothing where it needs no time. */
export function youngSaid({ metric }: Pick<Subject, 'metric'>, language: Language): readonly DraftNode[] {
  const { maturesAfterDays } = metric
  if (maturesAfterDays === undefined) return []
  const days = { tally: maturesAfterDays, of: 'days' } as const
  return [notice('info', 'fact.young_left_out', { metric: nameOf(metric.label, language), days })]
}
