import type { DraftNode } from '../../conversation/content.ts'
import { inlineName, notice } from '../../conversation/write.ts'
import type { Meaning } from '../../evidence/meaning.ts'
import type { Language } from '../../locales/locale.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import { fold } from '../../support/fold.ts'

/** What a team agreed on that was used for a question about a metric: its definition, and the word that was taken for it. */
export function meaningsSaid(
  meanings: readonly Meaning[],
  metric: MetricInfo,
  asked: string,
  language: Language,
): readonly DraftNode[] {
  const own = meanings.filter((one) => one.metric.source === metric.source && one.metric.name === metric.name)
  const words = ` ${fold(asked).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const used = own.filter(({ kind, term }) => kind === 'definition' || words.includes(` ${fold(term)} `))
  return used.map(({ kind, term, means, by }) =>
    notice('info', `meaning.used.${kind}`, {
      term: { quoted: term },
      means: { quoted: means },
      metric: inlineName(metric.label, language),
      name: { quoted: by.name },
    }),
  )
}
