import { describe, expect, test } from 'vitest'
import type { ContentNode } from '../../../../src/conversation/content.ts'
import { noEvidence } from '../../../../src/evidence/evidence.ts'
import { checklistNode, checklistSaid, confidenceSaid } from '../../../../src/inquiry/shown/checklist-node.ts'
import { assess } from '../../../../src/insights/assess.ts'
import type { Insight, Judgement } from '../../../../src/insights/insight.ts'
import { languages } from '../../../../src/locales/locale.ts'
import { renderDraft } from '../../../../src/turn/render-draft.ts'
import { assessedOf, insightOf } from '../../insights/sound-insight.ts'
import { heard, voiceOf } from '../sample-shop.ts'

const judgement = (
  criterion: Judgement['criterion'],
  state: Judgement['state'],
  reason: string,
): Judgement => ({
  criterion,
  state,
  reason,
  evidence: [],
})
const signed = (criterion: Judgement['criterion'], version = 1) => ({
  criterion,
  by: { id: 'lan', name: 'Lan' },
  at: '2026-11-22T03:00:00.000Z',
  version,
})

const insight = insightOf({
  judgements: [
    judgement('Q1', 'pass', 'checklist.q01.first_party'),
    judgement('Q2', 'fail', 'checklist.q02.too_old'),
    judgement('Q3', 'person', 'checklist.q03.asks'),
    judgement('Q4', 'person', 'checklist.q03.asks'),
    judgement('Q5', 'person', 'not a reason'),
  ],
  signatures: [signed('Q3'), signed('Q4', 7), signed('Q2')],
})

function drawn(of: Insight, language: 'en' | 'vi'): Extract<ContentNode, { type: 'checklist' }> {
  const [node] = renderDraft([checklistNode(of)], voiceOf(noEvidence, language), (name) => name)
  if (node?.type !== 'checklist') throw new Error('not a checklist')
  return node
}

describe('the checklist', () => {
  test('shows each criterion as judged; one that a person signed for this version passes', () => {
    expect(drawn(insight, 'en').items.map((item) => [item.criterion, item.state])).toEqual([
      ['Q1', 'pass'],
      ['Q2', 'fail'],
      ['Q3', 'pass'],
      ['Q4', 'person'],
      ['Q5', 'person'],
    ])
  })

  test.each(languages)('counts what passes, fails and waits: %s', (language) => {
    const { caption } = drawn(insight, language)
    expect(caption.match(/\d+/gu)).toEqual(['2', '1', '2'])
    expect(heard(checklistSaid(insight), noEvidence, language).text).toBe(caption)
  })

  test('names who signed', () => {
    expect(drawn(insight, 'en').items[2]?.reason).toContain('Lan')
    expect(drawn(insight, 'en').items[3]?.reason).not.toContain('Lan')
  })

  test('asks what would mend a failed one, and nothing of one that passes', () => {
    const items = drawn(insight, 'vi').items
    expect(items[0]).not.toHaveProperty('followUp')
    expect(items[1]?.followUp).toMatch(/\?/)
    expect(items[3]?.followUp).toMatch(/\?/)
  })

  test('a reason that has no words is said to be missing', () => {
    expect(drawn(insight, 'en').items[4]?.reason).toBe(heard({ say: 'why.missing' }, noEvidence, 'en').text)
  })

  test('is empty before anything was judged', () => {
    const empty = drawn(insightOf(), 'en')
    expect(empty.items).toEqual([])
    expect(empty.caption.match(/\d+/gu)).toEqual(['0', '0', '0'])
  })
})

test.each(languages)('every judgement of a real assessment has words: %s', (language) => {
  for (const assessed of [
    assessedOf(),
    assessedOf({
      insight: {
        readings: [],
        findings: [],
        quotes: [],
        rivals: [],
        rivalFindings: [],
        emotion: null,
        tension: null,
        actions: [],
        links: [],
      },
    }),
  ]) {
    const { items } = drawn({ ...assessed.insight, judgements: assess(assessed) }, language)
    expect(items).toHaveLength(12)
    const missing = heard({ say: 'why.missing' }, noEvidence, language).text
    for (const item of items) {
      expect(item.reason).not.toBe(missing)
      expect(item.label).not.toBe('')
    }
  }
})

test.each(languages)('a confidence is told with its reasons: %s', (language) => {
  for (const level of ['low', 'medium', 'high'] as const) {
    const confidence = { level, reasons: ['confidence.belief_only', 'not a reason', 'confidence.old'] }
    const { text } = heard(confidenceSaid(insightOf({ confidence })), noEvidence, language)
    expect(text).toContain(heard({ say: `confidence.level.${level}` }, noEvidence, language).text)
    expect(text).toContain(heard({ say: 'confidence.old' }, noEvidence, language).text)
    expect(text).not.toContain('not a reason')
  }
})
