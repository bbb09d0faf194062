import type { ThreadState } from '../../../../src/conversation/state.ts'
import type { TurnContext } from '../../../../src/conversation/step.ts'
import { whyNode } from '../../../../src/evidence/why-tree.ts'
import type { Insight } from '../../../../src/insights/insight.ts'
import type { Language } from '../../../../src/locales/locale.ts'
import type { Tools } from '../../../../src/tools.ts'
import { findingOf, insightOf, readingOf, statementOf } from '../../insights/sound-insight.ts'
import { briefOf, catalog, contextOf, toolsWith } from '../sample-shop.ts'

/** Fields that a stranger, a file or a colleague can fill. */
export const fields = [
  'a review',
  'a ticket',
  'a survey answer',
  'an interview note',
  'the name of a metric',
  'another name of a metric',
  'the name of a column',
  'a cell',
  'the name of a file',
  'a phrase of a theme',
  'a belief of a colleague',
  'a forwarded message',
  'the question',
  'a slot of the insight',
  "a person's name",
] as const
export type FilledField = (typeof fields)[number]

export interface Hostile {
  readonly context: TurnContext
  readonly insight: Insight
  /** What somebody writes now. */
  readonly message: string
}

/** A thread in step four with one field that holds a stranger's order. */
export function hostile(
  field: FilledField,
  order: string,
  language: Language,
  tools: Partial<Tools> = {},
): Hostile {
  const filled = (name: FilledField, usual: string) => (name === field ? `${usual} ${order}` : usual)
  const spoken = { en: 'the screen stays silent and I leave', vi: 'màn hình im lặng nên tôi thoát' }[language]
  const quoted = (['a review', 'a ticket', 'a survey answer', 'an interview note'] as const).map(
    (name, place) => ({
      id: `qt_${place}`,
      workspace: 'w',
      source: 'shop',
      model: 'tickets',
      place: String(place),
      language,
      text: filled(name, spoken),
    }),
  )
  const belief = statementOf('st_belief', 'belief', filled('a belief of a colleague', spoken))
  const question = statementOf('st_question', 'question', filled('the question', spoken))
  const slot = statementOf('st_want', 'answer', filled('a slot of the insight', spoken))
  const words = ({ id, words: said }: typeof belief) => ({ statement: id, words: said })
  const finding = findingOf({ metric: 'shop.checkout_rate' })
  const theme = findingOf({
    id: 'fd_theme',
    kind: 'theme',
    metric: 'quotes.quotes',
    names: { theme: filled('a phrase of a theme', 'otp'), sides: 'stars' },
    stats: {
      matched: 39,
      all: 86,
      share: 0.45,
      low: 0.35,
      high: 0.55,
      n_other: 12,
      n_others: 354,
      otherShare: 0.03,
    },
  })
  const insight = insightOf({
    language,
    question: words(question),
    observation: finding.id,
    findings: [finding.id],
    quotes: quoted.map(({ id }) => id),
    want: words(slot),
    motivation: words(belief),
    tension: words(belief),
    statement: spoken,
    judgements: [{ criterion: 'Q5', state: 'person', reason: 'checklist.q05.surprise_said', evidence: [] }],
    signatures: [],
  })
  const at = whyNode({ id: 'wn_1', parent: 'wn_0', label: 'belief', claim: { statement: belief.id } })
  const root = whyNode({ id: 'wn_0', parent: null, label: 'data', claim: { finding: finding.id } })
  const state: Partial<ThreadState> = {
    step: 'create',
    people: { lan: { name: filled("a person's name", 'Lan'), language } },
    brief: { ...briefOf(), question: words(question), beliefs: [words(belief)] },
    pending: { ask: 'mend', about: 'Q6' },
    offered: ['save', 'sign_Q5', 'definitions_yes', 'forget'].map((name) => ({
      name,
      phrase: 'button.save',
    })),
    why: { nodes: [root, at], at: at.id },
    insight,
    findings: [finding.id],
  }
  const evidence = {
    readings: { rd_1: readingOf() },
    findings: { [finding.id]: finding, [theme.id]: theme },
    quotes: Object.fromEntries(quoted.map((quote) => [quote.id, quote])),
    statements: { [belief.id]: belief, [question.id]: question, [slot.id]: slot },
  }
  const label = (name: FilledField, usual: string) => ({ en: filled(name, usual), vi: filled(name, usual) })
  const hostileCatalog = {
    ...catalog,
    models: catalog.models.map((model) => ({ ...model, label: label('the name of a file', 'checkouts') })),
    metrics: catalog.metrics.map((metric) => ({
      ...metric,
      label: label('the name of a metric', metric.label[language]),
      synonyms: [filled('another name of a metric', 'finishing')],
    })),
    dimensions: catalog.dimensions.map((dimension) => ({
      ...dimension,
      label: label('the name of a column', dimension.label[language]),
      values: dimension.values.map((value) => ({ ...value, label: label('a cell', value.label[language]) })),
    })),
  }
  return {
    context: {
      ...contextOf(evidence, state, language),
      tools: toolsWith({ catalog: hostileCatalog, ...tools }),
    },
    insight,
    message: filled('a forwarded message', spoken),
  }
}
