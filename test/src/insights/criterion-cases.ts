import type { Outcome } from '../../../src/insights/criterion.ts'
import type { CriterionId } from '../../../src/insights/insight.ts'
import type { CriterionCase } from '../../contracts/criterion-suite.ts'
import {
  actionOf,
  assessedOf,
  type Changes,
  catalogOf,
  findingOf,
  insightOf,
  readingOf,
  statementOf,
} from './sound-insight.ts'

const as =
  (state: Outcome['state']) =>
  (name: string, reason: Outcome['reason'], changes: Changes, mended?: Changes) => ({
    name,
    assessed: assessedOf(changes),
    outcome: { state, reason },
    ...(mended === undefined ? {} : { mended: assessedOf(mended) }),
  })
const pass = as('pass')
const person = as('person')
/** A failure, and the same after its follow-up was answered: by default the sound insight. */
const fail = (
  name: string,
  reason: Outcome['reason'],
  changes: Changes,
  mended: Changes = {},
): CriterionCase => as('fail')(name, reason, changes, mended)

const words = (statement: string, said: string) => ({ statement, words: said })
const action = (change: Parameters<typeof actionOf>[0]): Changes => ({
  insight: { actions: [actionOf(change)] },
})
const { links } = insightOf()
const supports = (evidence: string, claim = 'wn_1') => ({ evidence, claim, relation: 'supports' as const })
const contradicts = (evidence: string, claim = 'wn_1') => ({
  evidence,
  claim,
  relation: 'contradicts' as const,
})
const flagged = (...flags: ReturnType<typeof readingOf>['flags']): Changes => ({
  readings: [readingOf({ flags })],
})
const { asOf: _day, period: _period, ...undated } = readingOf()
const old = readingOf({ asOf: '2026-05-31', period: { from: '2026-03-01', to: '2026-05-31' } })
const oldFinding = findingOf({ id: 'fd_old', dates: { from: '2026-03-01', to: '2026-05-31' } })

const ahead = findingOf({
  id: 'fd_ahead',
  kind: 'forecast',
  dates: { from: '2026-11-23', to: '2026-12-20' },
})

/** For each criterion the ways it passes, fails and needs a person. */
export const criterionCases: Readonly<Record<CriterionId, readonly CriterionCase[]>> = {
  Q1: [
    pass('own data with source, method and cases', 'checklist.q01.first_party', {}),
    fail('nothing measured', 'checklist.q01.no_reading', { insight: { readings: [] } }),
    fail('a reading that is not on record', 'checklist.q01.missing_record', {
      insight: { readings: ['rd_9'] },
    }),
    fail('no method', 'checklist.q01.no_method', { readings: [readingOf({ compiled: ' ' })] }),
    fail('no cases', 'checklist.q01.no_cases', {
      readings: [readingOf({ rows: [{ group: {}, value: null, n: 0 }] })],
    }),
    fail('a source nobody knows', 'checklist.q01.unknown_source', {
      readings: [readingOf({ source: 'gone' })],
    }),
    fail('a finding on nothing', 'checklist.q01.unsourced_finding', {
      insight: { findings: ['fd_bare'] },
      findings: [findingOf({ id: 'fd_bare', readings: [] })],
    }),
    fail(
      'a file of unknown origin, until somebody says whose it is',
      'checklist.q01.origin_unknown',
      { catalog: catalogOf(['file']) },
      { insight: { origin: words('st_o', 'our own till, exported by Minh') }, catalog: catalogOf(['file']) },
    ),
    person('a file whose origin is said', 'checklist.q01.origin_said', {
      insight: { origin: words('st_o', 'our own till, exported by Minh') },
      catalog: catalogOf(['file']),
    }),
  ],
  Q2: [
    pass('clean and recent', 'checklist.q02.current', {}),
    pass('an old period beside the present one', 'checklist.q02.current', {
      insight: { readings: ['rd_1', 'rd_2'] },
      readings: [readingOf(), { ...old, id: 'rd_2' }],
    }),
    fail('nothing to date', 'checklist.q02.no_reading', { insight: { readings: [] } }),
    fail('a flagged partial period', 'checklist.q02.partial_period', flagged('partial_period')),
    fail('a period that includes today', 'checklist.q02.partial_period', {
      readings: [readingOf({ asOf: '2026-11-22', period: { from: '2026-11-01', to: '2026-11-22' } })],
    }),
    fail('a jump of the unit', 'checklist.q02.unit_jump', flagged('unit_jump')),
    fail('a part of the rows', 'checklist.q02.truncated', flagged('truncated')),
    fail(
      'data older than the limit, until somebody says what changed since',
      'checklist.q02.too_old',
      { insight: { observation: 'fd_old' }, readings: [old], findings: [oldFinding] },
      {
        insight: { observation: 'fd_old', links: [...links, supports('st_since', 'in_1')] },
        readings: [old],
        findings: [oldFinding],
        statements: [statementOf('st_since', 'note')],
      },
    ),
    fail('an observation outside its figures', 'checklist.q02.period_differs', {
      readings: [readingOf({ period: { from: '2026-10-01', to: '2026-11-21' } })],
    }),
    pass('the period that was asked for', 'checklist.q02.current', {
      insight: { period: { from: '2026-08-01', to: '2026-12-31' } },
    }),
    fail(
      'another period than the one asked for, until somebody says why it answers',
      'checklist.q02.period_not_asked',
      { insight: { period: { from: '2025-01-01', to: '2025-01-31' } } },
      {
        insight: {
          period: { from: '2025-01-01', to: '2025-01-31' },
          since: words('st_since', 'nothing changed in the checkout'),
        },
      },
    ),
    person('another period, explained', 'checklist.q02.period_explained', {
      insight: {
        period: { from: '2025-01-01', to: '2025-01-31' },
        since: words('st_since', 'nothing changed in the checkout'),
      },
    }),
    person('old data with what changed since it ended', 'checklist.q02.age_explained', {
      insight: { observation: 'fd_old', since: words('st_since', 'a new payment page') },
      readings: [old],
      findings: [oldFinding],
    }),
    person('old data with what changed since', 'checklist.q02.age_explained', {
      insight: { observation: 'fd_old', links: [...links, supports('st_since', 'in_1')] },
      readings: [old],
      findings: [oldFinding],
      statements: [statementOf('st_since', 'note')],
    }),
    person('data without dates', 'checklist.q02.no_dates', {
      readings: [{ ...undated, flags: ['no_time'] }],
    }),
    person('data with gaps', 'checklist.q02.limited', flagged('gaps')),
  ],
  Q3: [
    pass('a supported cause with a rival', 'checklist.q03.explained', {}),
    pass('a rival that the data offered', 'checklist.q03.explained', {
      insight: { rivals: [], rivalFindings: ['fd_mix'] },
    }),
    fail('no cause', 'checklist.q03.no_cause', { insight: { motivation: null } }),
    fail('a cause on belief alone', 'checklist.q03.only_belief', {
      insight: { links: [supports('st_says')] },
      statements: [statementOf('st_says', 'belief')],
    }),
    fail('evidence for a rival alone', 'checklist.q03.only_belief', {
      insight: { links: [supports('qu_1', 'st_r')] },
    }),
    fail('more against than for', 'checklist.q03.contradicted', {
      insight: { links: [supports('qu_1'), contradicts('qu_2'), contradicts('qu_3')] },
    }),
    fail('no rival', 'checklist.q03.no_rival', { insight: { rivals: [] } }),
    person('a cause in the words of the behaviour', 'checklist.q03.restatement', {
      insight: { motivation: words('st_m', 'leave the code step') },
    }),
  ],
  Q4: [
    pass('figures for one and words for the other', 'checklist.q04.told_apart', {}),
    fail('no behaviour', 'checklist.q04.no_behaviour', { insight: { behaviour: null } }),
    fail('no emotion', 'checklist.q04.no_emotion', { insight: { emotion: null } }),
    fail('one and the same', 'checklist.q04.same_words', {
      insight: { emotion: words('st_e', 'Leave at the code step!') },
    }),
    fail(
      'no words of customers, until a colleague tells what was heard',
      'checklist.q04.no_words',
      { insight: { quotes: [], links: [] } },
      {
        insight: { quotes: [], links: [supports('st_heard')] },
        statements: [statementOf('st_heard', 'note')],
      },
    ),
    fail('no figure', 'checklist.q04.no_figure', { insight: { readings: [] } }),
    person('an emotion without a name', 'checklist.q04.unnamed_emotion', { insight: { emotionTags: [] } }),
  ],
  Q5: [
    pass('evidence against the belief', 'checklist.q05.against_belief', {}),
    fail('a metric that moved', 'checklist.q05.only_metric', {
      insight: { motivation: null, tension: null },
    }),
    fail('no belief on record', 'checklist.q05.no_belief', { insight: { beliefs: [] } }),
    fail('what was believed already', 'checklist.q05.same_as_belief', {
      insight: { beliefs: [words('st_belief', 'a silent screen makes payment feel lost')] },
    }),
    fail('a copy of a stored insight', 'checklist.q05.near_copy', {
      others: [{ id: 'in_0', statement: insightOf().statement.toLowerCase() }],
    }),
    person('a copy with what is new in it', 'checklist.q05.surprise_said', {
      insight: { surprise: words('st_new', 'only where the bank sends a code') },
      others: [{ id: 'in_0', statement: insightOf().statement.toLowerCase() }],
    }),
    person('different from the belief', 'checklist.q05.differs', { insight: { links: [] } }),
  ],
  Q6: [
    pass('figures and words', 'checklist.q06.both', {}),
    pass('a till among the figures', 'checklist.q06.both', {
      insight: { links: [...links, supports('st_store')] },
      catalog: catalogOf(['web', 'pos']),
      statements: [statementOf('st_store', 'note')],
    }),
    fail('figures alone', 'checklist.q06.only_numbers', { insight: { quotes: [], links: [] } }),
    fail('words alone', 'checklist.q06.only_words', { insight: { readings: [] } }),
    fail(
      'stores that were not heard, until somebody tells of them',
      'checklist.q06.only_online',
      { catalog: catalogOf(['web', 'pos']) },
      {
        insight: { links: [...links, supports('st_store')] },
        catalog: catalogOf(['web', 'pos']),
        statements: [statementOf('st_store', 'note')],
      },
    ),
    person('as much against as for', 'checklist.q06.disputed', {
      insight: { links: [supports('qu_1'), contradicts('qu_2')] },
    }),
  ],
  Q7: [
    pass('who does what by when', 'checklist.q07.ready', {}),
    pass('the insight’s own segment', 'checklist.q07.ready', action({ segment: null })),
    fail('no action', 'checklist.q07.no_action', { insight: { actions: [] } }),
    fail('nobody', 'checklist.q07.no_owner', action({ owner: null })),
    fail('no date', 'checklist.q07.no_date', action({ due: null })),
    fail(
      'a date gone by',
      'checklist.q07.date_past',
      action({ due: { date: '2026-11-01', statement: 'st_due' } }),
    ),
    fail('no metric', 'checklist.q07.no_metric', action({ metric: null })),
    fail('for nobody', 'checklist.q07.no_segment', {
      insight: { segment: null, actions: [actionOf({ segment: null })] },
    }),
    person('a single word', 'checklist.q07.too_short', action({ what: words('st_what', 'redesign') })),
  ],
  Q8: [
    pass('a touchpoint with evidence', 'checklist.q08.linked', {}),
    fail('none', 'checklist.q08.no_touchpoint', { insight: { touchpoint: null } }),
    fail('"not applicable" without a reason', 'checklist.q08.no_reason', {
      insight: { touchpoint: words('st_p', 'Không áp dụng.') },
    }),
    person('"not applicable" with a reason', 'checklist.q08.not_applicable', {
      insight: { touchpoint: words('st_p', 'Not applicable: it is about the name only') },
    }),
    person('a touchpoint without evidence', 'checklist.q08.named', { insight: { links: [] } }),
  ],
  Q9: [
    pass('a plan', 'checklist.q09.planned', {}),
    pass('a result with its interval', 'checklist.q09.measured', {
      insight: { status: 'confirmed', links: [supports('fd_result', 'ac_1')] },
      findings: [findingOf({ id: 'fd_result' })],
    }),
    fail('no plan', 'checklist.q09.no_plan', action({ testPlan: null })),
    fail(
      'confirmed without a result',
      'checklist.q09.no_result',
      { insight: { status: 'confirmed' } },
      {
        insight: { status: 'confirmed', links: [supports('fd_result', 'ac_1')] },
        findings: [findingOf({ id: 'fd_result' })],
      },
    ),
    fail('a result without its interval', 'checklist.q09.no_interval', {
      insight: { links: [supports('fd_result', 'ac_1')] },
      findings: [findingOf({ id: 'fd_result', stats: { difference: 0.077 } })],
    }),
    person('before against after', 'checklist.q09.weak', {
      findings: [findingOf({ id: 'fd_plan', flags: ['before_after'] })],
    }),
  ],
  Q10: [
    pass('a behaviour with direction and size', 'checklist.q10.sized', {}),
    fail('no behaviour', 'checklist.q10.no_metric', action({ metric: null })),
    fail('a metric that is no behaviour', 'checklist.q10.not_behaviour', {
      catalog: catalogOf(['web'], false),
    }),
    fail('no size', 'checklist.q10.no_target', action({ target: null })),
    fail('no present value', 'checklist.q10.no_baseline', action({ baseline: null })),
    fail(
      'a target that is reached already',
      'checklist.q10.target_behind',
      action({ target: { statement: 'st_target', value: 0.3, direction: 'up', relative: false } }),
    ),
    person('a metric nobody knows', 'checklist.q10.unknown_metric', action({ metric: 'calls' })),
    person(
      'a target within the interval',
      'checklist.q10.within_noise',
      action({ target: { statement: 'st_target', value: 0.385, direction: 'up', relative: false } }),
    ),
  ],
  Q11: [
    pass('a sign, a date and two years', 'checklist.q11.registered', {}),
    pass('a short history that is said', 'checklist.q11.short_history', {
      catalog: catalogOf(['web'], true, '2026-08-01'),
    }),
    pass('a forecast with its own date', 'checklist.q11.forecast', {
      insight: { earlySign: null, actions: [], forecast: 'fd_ahead' },
      findings: [ahead],
    }),
    pass('a forecast from a short history', 'checklist.q11.forecast_short', {
      insight: { earlySign: null, forecast: 'fd_ahead' },
      findings: [ahead],
      catalog: catalogOf(['web'], true, '2026-08-01'),
    }),
    fail('no sign', 'checklist.q11.no_sign', { insight: { earlySign: null } }),
    fail('no forecast that beats the naive one', 'checklist.q11.no_sign', {
      insight: { earlySign: null, forecast: 'fd_ahead' },
      findings: [findingOf({ id: 'fd_ahead', kind: 'cannot_tell', kept: false })],
    }),
    fail('no date', 'checklist.q11.no_date', action({ due: null })),
    person(
      'a date that has come',
      'checklist.q11.due',
      action({ due: { date: '2026-11-20', statement: 'st_due' } }),
    ),
  ],
  Q12: [
    pass('named, large, different, with its limits', 'checklist.q12.specific', {}),
    pass('a reading narrowed to the segment', 'checklist.q12.specific', {
      readings: [
        readingOf({
          query: {
            ...{
              source: 'shop',
              metrics: ['checkout_rate'],
              groupBy: [],
              timeZone: 'UTC',
              orderBy: [],
              limit: 10,
            },
            where: [{ dimension: 'device', op: 'in', values: ['mobile'] }],
          },
          rows: [{ group: {}, value: 0.38, n: 5700 }],
        }),
      ],
    }),
    fail('no segment', 'checklist.q12.no_segment', { insight: { segment: null } }),
    fail('no figure for it', 'checklist.q12.no_figure', {
      insight: { segment: { dimension: 'device', value: 'tablet', label: 'tablet' } },
    }),
    fail('too few cases', 'checklist.q12.few_cases', {
      readings: [readingOf({ rows: [{ group: { device: 'mobile' }, value: 9 / 14, n: 14 }] })],
    }),
    fail('never compared', 'checklist.q12.no_difference', { findings: [findingOf({ kind: 'level' })] }),
    fail('a contrast within the segment only', 'checklist.q12.no_difference', {
      findings: [findingOf({ names: { dimension: 'os', segment: 'android', within: 'mobile' } })],
    }),
    fail('a difference by chance', 'checklist.q12.not_kept', { findings: [findingOf({ kept: false })] }),
    fail('true for everybody', 'checklist.q12.no_limits', { insight: { notFor: null } }),
    person('a difference on a small sample', 'checklist.q12.fragile', {
      findings: [findingOf({ flags: ['small_sample'] })],
    }),
  ],
}
