import { describe, expect, it } from 'vitest'
import { confidence } from '../../../src/insights/confidence.ts'
import { assessedOf, type Changes, findingOf, readingOf, statementOf } from './sound-insight.ts'

const supports = (evidence: string, claim = 'wn_1') => ({ evidence, claim, relation: 'supports' as const })
const tested: Changes = {
  insight: { links: [supports('qu_1'), supports('fd_result', 'ac_1')] },
  findings: [findingOf({ id: 'fd_result' })],
}

describe('confidence', () => {
  it.each<[string, Changes, string, readonly string[]]>([
    [
      'belief',
      {
        insight: { readings: [], quotes: [], links: [supports('st_x')] },
        statements: [statementOf('st_x', 'belief')],
      },
      'low',
      ['belief_only'],
    ],
    ['a quote', { insight: { readings: [], quotes: ['qu_1'] } }, 'low', ['one_quote']],
    ['several independent quotes', { insight: { readings: [] } }, 'medium', ['several_quotes']],
    ['observational data', {}, 'medium', ['observed']],
    ['a test against a control', tested, 'high', ['tested']],
    ['data with flags', { readings: [readingOf({ flags: ['gaps'] })] }, 'low', ['observed', 'flagged']],
    [
      'a flagged test',
      { ...tested, readings: [readingOf({ flags: ['gaps'] })] },
      'medium',
      ['tested', 'flagged'],
    ],
    [
      'a contradiction',
      {
        insight: { links: [supports('qu_1'), { evidence: 'qu_2', claim: 'wn_1', relation: 'contradicts' }] },
      },
      'low',
      ['observed', 'contradicted'],
    ],
    [
      'old data',
      { readings: [readingOf({ asOf: '2026-05-31', period: { from: '2026-01-01', to: '2026-05-31' } })] },
      'low',
      ['observed', 'old'],
    ],
    ['a cause on belief', { insight: { links: [] } }, 'low', ['observed', 'cause_unsupported']],
  ])('%s', (_name, changes, level, reasons) => {
    expect(confidence(assessedOf(changes))).toEqual({
      level,
      reasons: reasons.map((reason) => `confidence.${reason}`),
    })
  })

  it('does not count three quotes of one customer as several', () => {
    const assessed = assessedOf({ insight: { readings: [] } })
    const quotes = Object.fromEntries(
      Object.entries(assessed.evidence.quotes).map(([id, quote]) => [id, { ...quote, respondent: 'p1' }]),
    )
    const { level, reasons } = confidence({ ...assessed, evidence: { ...assessed.evidence, quotes } })
    expect([level, reasons]).toEqual(['low', ['confidence.one_quote']])
  })

  it('takes a before-and-after result as no control', () => {
    const weak = { ...tested, findings: [findingOf({ id: 'fd_result', flags: ['before_after'] })] }
    expect(confidence(assessedOf(weak)).reasons).toEqual(['confidence.observed'])
  })
})
