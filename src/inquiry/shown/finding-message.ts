import type { Draft } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Said } from '../../locales/said.ts'
import { findingSaid } from '../said/finding-said.ts'
import { findingChart } from './finding-chart.ts'

/**
 * One finding: its sentence, its chart and the way to its query; `place` is its number where several are told, `lead` plainer
 * words before the sentence.
 */
export function findingMessage(
  context: TurnContext,
  finding: Finding,
  place: number | null,
  lead?: Said,
): Draft {
  const { state, tools } = context
  const sentence = findingSaid(finding, tools.catalog, state.language)
  const numbered = (said: Said): Said =>
    place === null
      ? said
      : say('analyse.numbered', { place: { tally: place, of: 'position' }, finding: said })
  // Each on its own: a word of one beside a figure of the other is no claim.
  const texts = lead === undefined ? [numbered(sentence)] : [numbered(lead), sentence]
  const drawn = findingChart(finding, context)
  return [
    ...texts.map((text) => ({ type: 'prose' as const, text })),
    ...(drawn === null ? [] : [drawn]),
    {
      type: 'sources',
      links: finding.readings
        .slice(0, 1)
        .map((reading) => ({ label: say('analyse.how'), evidence: reading })),
    },
  ]
}
