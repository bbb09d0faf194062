import type { DraftNode } from '../../conversation/content.ts'
import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { buttons, only, prose, say } from '../../conversation/write.ts'
import type { Insight } from '../../insights/insight.ts'
import { isPhraseKey, phrase } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import { customersWords } from './customers-words.ts'
import { missingSlot, type Slot, slotForm } from './slots.ts'
import { statementChoice, suggested } from './statements.ts'

const mostFeelings = 3

/** Asks for the first empty slot of the statement; with none, offers statements. */
export async function askSlot(
  context: TurnContext,
  insight: Insight,
  before: readonly DraftNode[] = [],
  form = false,
): Promise<Decision> {
  const slot = missingSlot(insight, context.state.left)
  const known = { ...context.state, insight }
  if (slot === null) {
    const state = { ...known, suggested: [...(await suggested({ ...context, state: known }, insight))] }
    return decide(state, [[...before, ...(await statementChoice({ ...context, state }, insight))]], {
      ask: { ask: 'statement', about: null },
    })
  }
  return decide(
    known,
    [
      [
        ...before,
        ...(form ? [slotForm(insight)] : []),
        prose(`create.ask.${slot}`),
        ...slotChoice(context, insight, slot),
        ...(context.state.urged.includes(slot) ? [buttons(['leave_slot', 'button.leave_open'])] : []),
      ],
    ],
    { ask: { ask: 'slot', about: slot } },
  )
}

/** What may be taken for a slot instead of typing: a customer's own words, named by their quote, or a feeling heard in them. */
export interface SlotOption {
  readonly id: string
  readonly label: Said
  readonly words: string
  readonly quote: string | null
}

/** The feelings heard for the emotion, customers' own sentences for any other slot; none where nothing fits. */
export function slotOptions(context: TurnContext, insight: Insight, slot: Slot): readonly SlotOption[] {
  if (slot === 'emotion')
    return insight.emotionTags.slice(0, mostFeelings).flatMap((tag) => {
      const key = `why.emotion.${tag}`
      if (!isPhraseKey(key)) return []
      return [{ id: tag, label: say(key), words: phrase(context.state.language, key), quote: null }]
    })
  return customersWords(context, insight, slot).map(({ quote, words }) => ({
    id: quote,
    label: only({ words, from: quote }),
    words,
    quote,
  }))
}

function slotChoice(context: TurnContext, insight: Insight, slot: Slot): readonly DraftNode[] {
  const options = slotOptions(context, insight, slot)
  if (options.length === 0) return []
  return [
    {
      type: 'choice',
      id: 'slot',
      label: say(slot === 'emotion' ? 'create.felt_label' : 'create.words_label'),
      many: false,
      options: options.map(({ id, label }) => ({ id, label })),
    },
  ]
}
