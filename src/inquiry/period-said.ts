import type { DraftNode } from '../conversation/content.ts'
import { inlineName, notice } from '../conversation/write.ts'
import type { Language } from '../locales/locale.ts'
import type { Period } from './period.ts'
import type { Subject } from './subject.ts'

/** What a person should know of the days that a question is answered for: which were left out, and why. */
export function periodSaid(
  period: Period | null,
  { metric }: Pick<Subject, 'metric'>,
  language: Language,
): readonly DraftNode[] {
  if (period === null) return []
  const { outside, leftOut, youngerThan } = period
  return [
    ...(outside === 'no_data' ? [notice('warning', 'fact.outside')] : []),
    ...(outside === 'too_young' ? [notice('warning', 'fact.too_young')] : []),
    ...(leftOut === null ? [] : [notice('info', 'fact.left_out', { day: { date: leftOut } })]),
    ...(youngerThan === null
      ? []
      : [
          notice('info', 'fact.young_left_out', {
            metric: inlineName(metric.label, language),
            days: { tally: youngerThan, of: 'days' },
          }),
        ]),
  ]
}
