import type { TurnContext } from '../../conversation/step.ts'
import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import type { Param } from '../../locales/said.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { answerIn } from '../../understanding/holds-no-answer.ts'
import { driverGroup } from '../said/driver-said.ts'
import { dimensionOf } from '../subject.ts'

/** A claim in a few words: a person's own, or what a rival is about; null where nothing is left of it. */
export function claimShort(context: TurnContext, { claim, rival }: WhyNode): Param | null {
  const { evidence } = context
  const statement = claim.statement === undefined ? undefined : evidence.statements[claim.statement]
  if (statement !== undefined) return { words: answerIn(statement.words), from: statement.id }
  if (rival === null) return null
  const finding = evidence.findings[claim.finding ?? '']
  if (finding?.names.theme !== undefined) return { quoted: finding.names.theme }
  return (rival === 'segment' ? groupNamed(context, finding) : null) ?? say(`why.short.${rival}`)
}

/** The group that a finding is about, by its name. */
function groupNamed({ tools, state }: TurnContext, finding: Finding | undefined): Param | null {
  if (finding?.kind === 'driver') return driverGroup(finding, tools.catalog, state.language)
  const { dimension, segment } = finding?.names ?? {}
  if (finding === undefined || dimension === undefined || segment === undefined) return null
  const source = finding.metric.slice(0, finding.metric.lastIndexOf('.'))
  const info = dimensionOf(tools.catalog, source, dimension)
  return { name: info === null ? segment : valueLabel(info, segment)[state.language] }
}
