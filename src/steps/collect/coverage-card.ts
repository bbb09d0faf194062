import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { nameOf, only, say } from '../../conversation/write.ts'
import type { Subject } from '../../inquiry/subject.ts'
import type { Said } from '../../locales/said.ts'
import type { ModelInfo } from '../../metrics/catalog.ts'

const most = 12

/** Which sources can speak to the question, what each could say, and its state. */
export function coverageCard(context: TurnContext, subject: Subject): DraftNode {
  const { catalog } = context.tools
  const { language } = context.state
  // The metric's own table first, then what holds customers' words, then the rest as the source lists it.
  const weight = (model: ModelInfo) =>
    model.name === subject.metric.model ? 2 : catalog.texts.some((text) => text.model === model.name) ? 1 : 0
  const models = [...catalog.models]
    .filter((model) => model.source === subject.metric.source)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, most)
  const missing = catalog.texts.length === 0 && context.state.collected.quotes.length === 0
  return {
    type: 'table',
    caption: say('collect.card'),
    columns: [
      { label: say('collect.source') },
      { label: say('collect.says') },
      { label: say('collect.state') },
    ],
    rows: [
      ...models.map((model): readonly Said[] => [
        only(nameOf(model.label, language)),
        say(`family.${model.family}`),
        stateOf(model),
      ]),
      ...(missing ? [[say('collect.interviews'), say('family.interviews'), say('collect.missing')]] : []),
    ],
  }
}

function stateOf(model: ModelInfo): Said {
  const rows = { tally: model.rows, of: 'rows' as const }
  return model.time === undefined
    ? say('collect.rows', { rows })
    : say('collect.rows_to', { rows, to: { date: model.time.range.to } })
}
