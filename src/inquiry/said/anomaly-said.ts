import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Param, Said } from '../../locales/said.ts'
import { suspectDay } from '../change/find-anomalies.ts'

/** A day outside what was expected; doubt in its data comes first, the days around it last. */
export function anomalySaid(finding: Finding, params: Readonly<Record<string, Param>>): Said {
  const higher = (finding.stats.first ?? 0) > (finding.stats.expected ?? 0)
  const parts = [
    ...(finding.flags.includes(suspectDay) ? [say('finding.anomaly.suspect', params)] : []),
    say(higher ? 'finding.anomaly.higher' : 'finding.anomaly.lower', params),
    ...(finding.dates.from === finding.dates.to ? [] : [say('finding.anomaly.run', params)]),
  ]
  return { all: parts }
}
