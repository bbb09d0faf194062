import type { Evidence } from '../evidence/evidence.ts'
import type { Voice } from '../evidence/speak.ts'
import type { Insight } from '../insights/insight.ts'
import type { Language } from '../locales/locale.ts'

/** The voice of one turn. */
export function voiceFor(options: {
  readonly language: Language
  readonly evidence: Evidence
  readonly insights: readonly Insight[]
  readonly names: ReadonlySet<string>
  readonly today: string
  readonly variant: number
}): Voice {
  const statements = new Map(options.insights.map((insight) => [insight.id, insight.statement]))
  return {
    language: options.language,
    evidence: options.evidence,
    names: options.names,
    words: (record) =>
      options.evidence.statements[record]?.words ??
      options.evidence.quotes[record]?.text ??
      statements.get(record),
    year: options.today.slice(0, 4),
    variant: options.variant,
  }
}
