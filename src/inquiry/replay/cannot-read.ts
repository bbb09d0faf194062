import type { DraftNode } from '../../conversation/content.ts'
import { faultMessage } from '../../conversation/fault-message.ts'
import type { Brief } from '../../conversation/state.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { subjectOf } from '../subject.ts'

/** Why an insight could not be read again, and what to do about it. */
export function cannotRead({ tools }: TurnContext, brief: Brief, fault: unknown): readonly DraftNode[] {
  const { metric, segment } = brief
  if (metric === null) return [prose('update.cannot_check')]
  const there = tools.catalog.models.some((model) => model.source === metric.source)
  if (!there) return [prose('due.cannot.source'), prose('due.cannot.reconnect')]
  if (subjectOf(brief, tools.catalog) === null)
    return [prose('due.cannot.metric', { metric: { quoted: metric.name } }), prose('due.cannot.reopen')]
  const known = tools.catalog.dimensions.some(
    (info) => info.source === metric.source && info.name === segment?.dimension,
  )
  if (segment !== null && !known)
    return [
      prose('due.cannot.dimension', { dimension: { quoted: segment.dimension } }),
      prose('due.cannot.reopen'),
    ]
  if (fault === null) return [prose('update.cannot_check')]
  return [...faultMessage(fault), prose('due.cannot.again')]
}
