import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../../src/evidence/evidence.ts'
import { type WhyNode, whyNode } from '../../../../src/evidence/why-tree.ts'
import { whyOutline } from '../../../../src/inquiry/shown/why-outline.ts'
import { languages } from '../../../../src/locales/locale.ts'
import { finding, evidence as sample, statement } from '../../evidence/sample-evidence.ts'
import { contextOf, heard } from '../sample-shop.ts'

function node(
  id: string,
  parent: string | null,
  claim: WhyNode['claim'],
  change: Partial<WhyNode> = {},
): WhyNode {
  return whyNode({ id, parent, label: 'belief', claim, ...change })
}

const evidence: Evidence = {
  ...sample,
  findings: {
    fd_1: finding('fd_1', {
      kind: 'contrast',
      names: { dimension: 'device', segment: 'mobile' },
      stats: {
        first: 0.2,
        second: 0.3,
        difference: -0.1,
        low: -0.2,
        high: -0.05,
        n_segment: 500,
        n_against: 400,
      },
    }),
  },
  quotes: {
    qt_1: {
      id: 'qt_1',
      workspace: 'w',
      source: 's',
      model: 'm',
      place: '1',
      language: 'vi',
      text: 'sợ mất tiền luôn',
    },
  },
  statements: {
    st_1: statement('st_1', { words: 'mã OTP về trễ 5 phút *luôn*' }),
    st_2: statement('st_2', { words: 'sợ mất tiền' }),
  },
}

const nodes: readonly WhyNode[] = [
  node('wn_2', 'wn_1', { statement: 'st_1' }, { status: 'supported' }),
  node('wn_1', null, { finding: 'fd_1' }, { label: 'data' }),
  node('wn_3', 'wn_2', { statement: 'st_2' }, { label: 'quote', status: 'contradicted' }),
  node('wn_4', 'wn_1', { statement: 'st_gone' }),
  node('wn_5', null, { finding: 'fd_gone' }, { label: 'data' }),
  node('wn_6', null, {}, { status: 'unknown' }),
]

function outline(language: 'en' | 'vi', tree = nodes) {
  const made = whyOutline(contextOf(evidence, { why: { nodes: [...tree] } }, language), { say: 'why.tree' })
  if (made.type !== 'outline') throw new Error('not an outline')
  return made.items.map((item) => ({
    depth: item.depth,
    label: heard(item.label, evidence, language).text,
    ...heard(item.text, evidence, language),
  }))
}

describe.each(languages)('in %s', (language) => {
  test('every rung stands under its parent, at its depth', () => {
    const items = outline(language)
    expect(items.map((item) => item.depth)).toEqual([0, 1, 2, 1, 0, 0])
  })

  test('figures lead to their records and words are the person’s own, never markup', () => {
    const items = outline(language)
    expect(items[0]?.text).toContain('](evidence:fd_1.first)')
    expect(items[0]?.bare).not.toMatch(/\p{N}/u)
    expect(items[1]?.text).toContain('mã OTP về trễ 5 phút \\*luôn\\*')
  })

  test('what is no longer on record is said to be gone', () => {
    const items = outline(language)
    const gone = heard({ say: 'why.missing' }, evidence, language).text
    expect(items.slice(3).map((item) => item.text)).toEqual([gone, gone, gone])
  })

  test('each status and each label has its words', () => {
    for (const status of ['open', 'supported', 'contradicted', 'unknown'] as const)
      for (const label of ['data', 'quote', 'belief'] as const) {
        const [item] = outline(language, [node('wn', null, { statement: 'st_2' }, { status, label })])
        expect(item?.text).toMatch(/^sợ mất tiền \(.+\)$/u)
        expect(item?.label).not.toBe('')
      }
  })
})

test('a tree without rungs is an outline without items', () => {
  expect(outline('en', [])).toEqual([])
})

test('the evidence under a claim says its side, and the end of a branch why it ends', () => {
  const links = [
    { evidence: 'fd_1', claim: 'st_1', relation: 'contradicts' as const },
    { evidence: 'qt_1', claim: 'st_1', relation: 'supports' as const },
  ]
  const head = node('wn_1', null, { statement: 'st_1' }, { links, stopped: 'refuted', emotions: ['fear'] })
  const items = outline('en', [head])
  expect(items.map(({ depth }) => depth)).toEqual([0, 1, 1, 1])
  expect(items.map(({ label }) => label)).toEqual([
    'belief (Lan)',
    "for (customers' words)",
    'against (data)',
    'end',
  ])
  expect(items[0]?.text).toContain('Feeling: fear.')
})
