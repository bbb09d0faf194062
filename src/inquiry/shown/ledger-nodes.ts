import type { Draft, DraftNode } from '../../conversation/content.ts'
import { inlineName, only, prose, say } from '../../conversation/write.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { LedgerCounts, LedgerLine } from '../../insights/action-ledger.ts'
import type { Action, Insight } from '../../insights/insight.ts'
import type { Language, PhraseKey } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import type { FigureRecords } from '../said/figure-records.ts'
import { findingSaid } from '../said/finding-said.ts'
import { targetSaid } from '../said/target-said.ts'

/** How many actions there are, how many were predicted and measured, and what came of them. */
export function ledgerSummary(counts: LedgerCounts): Draft {
  const fact = (name: keyof LedgerCounts) => ({
    label: say(`ledger.count.${name}`),
    value: only({ tally: counts[name], of: 'items' }),
  })
  return [
    {
      type: 'facts',
      facts: [
        fact('all'),
        fact('overdue'),
        fact('predicted'),
        fact('measured'),
        fact('hit'),
        fact('missed'),
        fact('cannotTell'),
        fact('unmeasurable'),
      ],
    },
    prose('ledger.counted'),
  ]
}

/** What is to be done, as it was said. */
export function ledgerTitle({ what }: Action): Said {
  return say('evidence.words', { words: { words: what.words, from: what.statement } })
}

/** Who does it until when, the figure with its baseline and target, what was predicted, and what was measured. */
export function ledgerNodes({ insight, action }: LedgerLine, records: FigureRecords): Draft {
  return [
    { type: 'facts', facts: facts(action, records) },
    ...predictionNodes(insight, action, records),
    ...outcomeNodes(action, records),
  ]
}

function facts(action: Action, { evidence, catalog, language }: FigureRecords) {
  const metric = metricOf(action, catalog)
  const row = (label: PhraseKey, value: Said | null) => ({
    label: say(label),
    value: value ?? say('apply.not_said'),
  })
  const { owner, due } = action
  return [
    row('apply.field.owner', owner === null ? null : only({ words: owner.words, from: owner.statement })),
    row('apply.field.due', due === null ? null : only({ date: due.date })),
    row('desk.column.metric', metric === undefined ? null : only({ name: metric.label[language] })),
    row(
      'ledger.baseline',
      hasBaseline(action, evidence) ? only({ ref: `${action.baseline}.0.value` }) : null,
    ),
    row('apply.field.target', isStated(action.target, evidence) ? targetSaid(action.target) : null),
  ]
}

/** The prediction with the day it was registered, and that a before-and-after look is weak; or that there is none to be scored. */
function predictionNodes(
  { segment }: Insight,
  action: Action,
  { evidence, catalog, language }: FigureRecords,
): readonly DraftNode[] {
  const { target, due, testPlan } = action
  const metric = metricOf(action, catalog)
  const plan = testPlan === null ? undefined : evidence.findings[testPlan]
  const registered = plan?.dates.registered
  if (testPlan === null) return [prose('ledger.no_prediction')]
  if (metric === undefined || due === null || plan === undefined || registered === undefined)
    return [prose('ledger.prediction_lost')]
  if (!isStated(target, evidence) || !hasBaseline(action, evidence)) return [prose('ledger.prediction_lost')]
  return [
    prose(`ledger.prediction.${target.direction}${target.relative ? '_by' : ''}`, {
      registered: { ref: `${plan.id}.registered`, format: 'date' },
      segment: segmentSaid(segment, catalog, language),
      metric: inlineName(metric.label, language),
      baseline: { ref: `${action.baseline}.0.value` },
      target: { stated: target.statement },
      due: { date: due.date },
    }),
    ...(action.outcome === null && plan.flags.includes('before_after') ? [prose('ledger.plan_weak')] : []),
  ]
}

/** The score with the effect it rests on; nothing before the day has come. */
function outcomeNodes({ outcome }: Action, { evidence, catalog, language }: FigureRecords): Draft {
  if (outcome === null) return []
  const effect = outcome.finding === null ? undefined : evidence.findings[outcome.finding]
  return [
    prose(`due.score.${outcome.finding === null ? 'no_data' : outcome.score}`),
    ...(effect === undefined
      ? []
      : [{ type: 'prose' as const, text: findingSaid(effect, catalog, language) }]),
  ]
}

function metricOf({ metric }: Action, catalog: Catalog) {
  return catalog.metrics.find((info) => info.name === metric)
}

function hasBaseline({ baseline }: Action, { readings }: Evidence): boolean {
  return baseline !== null && readings[baseline]?.rows[0]?.value != null
}

function segmentSaid(segment: Insight['segment'], { dimensions }: Catalog, language: Language) {
  if (segment === null) return say('segment.everyone')
  const values = dimensions.find(({ name }) => name === segment.dimension)?.values ?? []
  const known = values.find(({ value }) => String(value) === segment.value)
  return { name: known?.label[language] ?? segment.label }
}

/** A person who is forgotten may take the figure that they named with them. */
function isStated(
  target: Action['target'],
  { statements }: Evidence,
): target is NonNullable<Action['target']> {
  return target !== null && statements[target.statement]?.value?.number !== undefined
}
