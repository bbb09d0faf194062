import type { Flag, Reading } from '../../evidence/reading.ts'
import type { PhraseKey } from '../../locales/locale.ts'
import { ageInDays } from '../age.ts'
import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { dataEnd, latestReadings } from '../data-end.ts'
import { causeLinks, measurements, readingsOf } from '../grounds.ts'
import { fail, pass, person } from '../outcome.ts'

/** Flags that make a figure wrong, as opposed to limited. */
const wrong: readonly (readonly [Flag, PhraseKey])[] = [
  ['partial_period', 'checklist.q02.partial_period'],
  ['unit_jump', 'checklist.q02.unit_jump'],
  ['truncated', 'checklist.q02.truncated'],
]
/** Flags whose weight depends on the question. */
const limits: readonly Flag[] = [
  'gaps',
  'nulls',
  'duplicates',
  'undated',
  'negative',
  'future',
  'sampled',
  'provisional',
]

/** The quality gate passes, the data is recent, and no unfinished period is counted in. */
export const accurateAndCurrent = defineCriterion({
  id: 'Q2',
  label: 'checklist.q02.label',
  followUp: 'checklist.q02.follow_up',
  asks: 'checklist.q02.asks',
  judge,
})

function judge(assessed: Assessed): Outcome {
  const { insight, evidence, today, thresholds } = assessed
  const readings = measurements(insight, evidence)
  if (readings.length === 0) return fail('checklist.q02.no_reading')
  const all = readingsOf(insight, evidence)
  for (const [flag, reason] of wrong) {
    const flagged = all.filter((reading) => reading.flags.includes(flag))
    if (flagged.length > 0) return fail(reason, ids(flagged))
  }
  const unfinished = readings.filter((reading) => (dataEnd(reading) ?? '') >= today)
  if (unfinished.length > 0) return fail('checklist.q02.partial_period', ids(unfinished))
  if (observationOutside(assessed)) return fail('checklist.q02.period_differs', [insight.observation])
  if (anotherPeriod(assessed))
    return insight.since === null
      ? fail('checklist.q02.period_not_asked', [insight.observation])
      : person('checklist.q02.period_explained', [insight.observation, insight.since.statement])
  const seen = evidence.findings[insight.observation]?.readings ?? []
  const observed = readings.filter((reading) => seen.includes(reading.id))
  const old = latestReadings(observed.length > 0 ? observed : readings).filter(
    (reading) =>
      reading.flags.includes('stale') || (ageInDays(dataEnd(reading), today) ?? 0) > thresholds.maxAgeDays,
  )
  if (old.length > 0) return outdated(assessed, old)
  const undated = readings.filter((reading) => dataEnd(reading) === undefined)
  if (undated.length > 0) return person('checklist.q02.no_dates', ids(undated))
  const limited = all.filter((reading) => reading.flags.some((flag) => limits.includes(flag)))
  if (limited.length > 0) return person('checklist.q02.limited', ids(limited))
  return pass('checklist.q02.current', ids(readings))
}

/** Old data is for a person to judge once somebody has said, since it ended, what changed. */
function outdated({ insight, evidence }: Assessed, old: readonly Reading[]): Outcome {
  const end =
    old
      .map((reading) => dataEnd(reading) ?? '')
      .sort()
      .at(-1) ?? ''
  const said = causeLinks(insight, 'supports')
    .map((link) => evidence.statements[link.evidence])
    .filter((statement) => statement !== undefined)
    .filter((statement) => statement.kind === 'note' && statement.at.slice(0, 10) > end)
  const told = insight.since === null ? [] : [insight.since.statement]
  if (told.length > 0) return person('checklist.q02.age_explained', [...ids(old), ...told])
  if (said.length > 0) return person('checklist.q02.age_explained', [...ids(old), ...ids(said)])
  return fail('checklist.q02.too_old', ids(old))
}

/** Findings whose own dates are the days that they speak of. */
const ofAPeriod: readonly string[] = ['contrast', 'change', 'no_change', 'level']

/** The question named days, and the observation is about others. */
function anotherPeriod({ insight, evidence }: Assessed): boolean {
  const observation = evidence.findings[insight.observation]
  const { period } = insight
  if (period === null || observation === undefined || !ofAPeriod.includes(observation.kind)) return false
  const { from, to } = observation.dates
  return (from !== undefined && from < period.from) || (to !== undefined && to > period.to)
}

/** The observation's days against the days that its readings cover. */
function observationOutside({ insight, evidence }: Assessed): boolean {
  const observation = evidence.findings[insight.observation]
  if (observation === undefined) return false
  const periods = observation.readings.flatMap((id) => evidence.readings[id]?.period ?? [])
  const { from, to } = observation.dates
  if (periods.length === 0) return false
  const first = periods.map((period) => period.from).sort()[0] ?? ''
  const last =
    periods
      .map((period) => period.to)
      .sort()
      .at(-1) ?? ''
  return (from !== undefined && from < first) || (to !== undefined && to > last)
}

function ids(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map((record) => record.id)
}
