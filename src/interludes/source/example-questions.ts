import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { inlineName, prose, say } from '../../conversation/write.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import type { ProposedSource } from '../../tools.ts'

const most = 3

/** Questions that this file can answer, to begin with. */
export function exampleQuestions(context: TurnContext, source: ProposedSource): readonly DraftNode[] {
  const { language } = context.state
  const { metrics, dimensions } = source.catalog
  const metric =
    metrics.find((info) => info.counted) ?? metrics.find((info) => info.unit !== 'count') ?? metrics[0]
  if (metric === undefined) return []
  const usable = dimensions.filter(
    (info) =>
      metric.dimensions.includes(info.name) &&
      info.leaks === undefined &&
      info.values.length > 1 &&
      info.values.some((value) => typeof value.value === 'string'),
  )
  const options = usable.slice(0, most).flatMap((info) => {
    const [one, two] = info.values
    if (one === undefined || two === undefined) return []
    return [
      {
        id: info.name,
        label: say('file.example', {
          metric: inlineName(metric.label, language),
          one: { name: valueLabel(info, one.value)[language] },
          two: { name: valueLabel(info, two.value)[language] },
        }),
      },
    ]
  })
  if (options.length === 0) return [prose('pending.question')]
  return [{ type: 'choice', id: 'example', label: say('objective.examples'), many: false, options }]
}
