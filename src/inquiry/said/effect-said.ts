import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Param, Said } from '../../locales/said.ts'

/** What came of an action: the level with it against a control group's or the level before, with the interval of the difference. */
export function effectSaid(finding: Finding, names: Readonly<Record<string, Param>>): Said {
  const ref = (field: string) => ({ ref: `${finding.id}.${field}` })
  const controlled = finding.flags.includes('control')
  const said = say(controlled ? 'finding.effect.control' : 'finding.effect.said', {
    ...names,
    first: ref('first'),
    second: ref('second'),
    difference: { ...ref('difference'), format: 'step' },
    low: { ...ref('low'), format: 'bound' },
    high: { ...ref('high'), format: 'step' },
  })
  return finding.flags.includes('before_after') ? { all: [said, say('finding.effect.weak')] } : said
}

/** What an action may bring for its effort: reach, the change aimed at, how sure, and the score of these. */
export function riceSaid(finding: Finding): Said {
  const ref = (field: string) => ({ ref: `${finding.id}.${field}` })
  const figures = {
    reach: { ...ref('n_reach'), format: 'integer' as const },
    impact: { ...ref('relative'), format: 'relative' as const },
    confidence: ref('share'),
  }
  if (finding.stats.score === undefined) return say('finding.rice.open', figures)
  return say('finding.rice.said', { ...figures, score: { ...ref('score'), format: 'integer' } })
}
