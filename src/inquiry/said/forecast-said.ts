import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import { isPhraseKey, type PhraseKey } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import { aheadOfTet, yearUnseen } from '../change/look-ahead.ts'

/** What a forecast expects, how wrong it was on the past, and the caveat that matters most. */
export function forecastSaid(finding: Finding, params: Readonly<Record<string, Param>>): Said {
  const ref = (field: string) => ({ ref: `${finding.id}.${field}` })
  const size = (field: string) => ({ ref: `${finding.id}.${field}`, format: 'size' as const })
  return {
    all: [
      say('finding.forecast.value', { ...params, value: ref('value'), low: ref('low'), high: ref('high') }),
      say(againstKey(finding), {
        tests: ref('n_tests'),
        error: size('error'),
        naiveError: size('naiveError'),
      }),
      ...caveat(finding),
    ],
  }
}

/** Why nothing can be said of days to come, with what there is and what it takes; null for other findings. */
export function noForecastSaid(finding: Finding): Said | null {
  const { grain, reason } = finding.names
  const key = `cannot_tell.short_ahead.${grain}`
  if (reason !== 'short_history' || finding.stats.n_needed === undefined || !isPhraseKey(key)) return null
  return say(key, { n: { ref: `${finding.id}.n` }, needed: { ref: `${finding.id}.n_needed` } })
}

function caveat(finding: Finding): readonly Said[] {
  if (finding.flags.includes(aheadOfTet)) return [say('finding.forecast.tet')]
  return finding.flags.includes(yearUnseen) ? [say('finding.forecast.year_unseen')] : []
}

/** By what the simplest forecast takes again. */
function againstKey({ names }: Finding): PhraseKey {
  if (names.naive === 'week') return 'finding.forecast.against_week'
  return names.naive === 'year' ? 'finding.forecast.against_year' : 'finding.forecast.against_last'
}
