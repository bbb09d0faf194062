import { decide } from '../../conversation/decide.ts'
import type { Decision, Input, TurnContext } from '../../conversation/step.ts'
import { buttons, inlineName, prose } from '../../conversation/write.ts'
import { proposeMeaning } from '../../inquiry/meaning/propose-meaning.ts'
import type { SaidMeaning } from '../../understanding/read-meaning.ts'
import { backTo } from '../commands/back-to.ts'

/** Asks whether what a word means is to be kept; null where the data knows neither the word nor what it means. */
export function offerMeaning(context: TurnContext, said: SaidMeaning, input: Input): Decision | null {
  const { state, tools } = context
  const proposed = proposeMeaning(said, tools.catalog)
  if (proposed?.kind === 'known') {
    const known = { term: { quoted: said.term }, metric: inlineName(proposed.metric.label, state.language) }
    return decide(state, [[prose('meaning.known', known), ...backTo(context)]])
  }
  const metric = tools.catalog.metrics.find(
    ({ source, name }) => source === proposed?.metric.source && name === proposed.metric.name,
  )
  if (proposed === null || metric === undefined || !('statement' in input)) return null
  const { statement } = input
  const asked = prose(`meaning.ask.${proposed.kind}`, {
    term: { words: said.term, from: statement.id },
    means: { words: said.means, from: statement.id },
    metric: inlineName(metric.label, state.language),
  })
  const made = { ...state, meaning: { ...proposed, statement: statement.id } }
  return decide(
    made,
    [[asked, buttons(['meaning_yes', 'button.remember', 'primary'], ['meaning_no', 'button.not_now'])]],
    {
      records: { statements: [statement] },
    },
  )
}
