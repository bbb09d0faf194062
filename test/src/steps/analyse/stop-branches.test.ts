import { describe, expect, test } from 'vitest'
import { type WhyNode, whyNode } from '../../../../src/evidence/why-tree.ts'
import { askWhy } from '../../../../src/steps/analyse/ask-why.ts'
import { notKnown, saidAgain, saidEnough } from '../../../../src/steps/analyse/no-answer.ts'
import { finding, statement } from '../../evidence/sample-evidence.ts'
import { contextOf, heard } from '../../inquiry/sample-shop.ts'

const root = whyNode({
  id: 'wn_0',
  parent: null,
  label: 'data',
  claim: { finding: 'fd_1' },
  status: 'supported',
})
const evidence = {
  readings: {},
  quotes: {},
  findings: { fd_1: finding('fd_1') },
  statements: {
    st_1: statement('st_1', { kind: 'belief', words: 'the OTP code comes late' }),
    st_2: statement('st_2', { kind: 'belief', words: 'competitors are cheaper' }),
  },
}

const belief = (change: Partial<WhyNode> = {}) =>
  whyNode({
    id: 'wn_1',
    parent: 'wn_0',
    label: 'belief',
    claim: { statement: 'st_1' },
    rung: 'attribute',
    ...change,
  })

function thread(nodes: readonly WhyNode[], at: string | null = null) {
  return contextOf(evidence, {
    step: 'analyse',
    why: { nodes: [root, ...nodes], at },
    pending: { ask: 'why', about: 'last_time' },
  })
}

const said = (decision: ReturnType<typeof askWhy>) =>
  decision.messages
    .flat()
    .flatMap((node) => (node.type === 'prose' ? [heard(node.text, evidence, 'en').text] : []))
    .join('\n')

/** All that a branch which is borne out has to be asked. */
const asked = ['consequence', 'feeling', 'disconfirm']

describe('a branch stops', () => {
  test('where its cause is borne out, is understood and can be acted on', () => {
    const decision = askWhy(thread([belief({ status: 'supported', asked })]))
    expect(decision.state.why.nodes[1]?.stopped).toBe('supported')
    expect(decision.move).toBe('create')
    expect(said(decision)).toContain('the OTP code comes late')
  })

  test('not yet where nobody can act on it', () => {
    const head = belief({ status: 'supported', asked, claim: { statement: 'st_2' } })
    const context = contextOf(
      { ...evidence, statements: { st_2: statement('st_2', { words: 'it is the rainy season' }) } },
      { why: { nodes: [root, head] } },
    )
    expect(askWhy(context).state.why.nodes[1]?.stopped).toBeNull()
  })

  test('where the evidence speaks against it, and something else is asked for', () => {
    const decision = askWhy(thread([belief({ status: 'contradicted' })]))
    expect(decision.state.why.nodes[1]?.stopped).toBe('refuted')
    expect(decision.state.pending).toMatchObject({ ask: 'why', about: 'rival' })
  })

  test('where the evidence ran out: which is missing and how to get it is said', () => {
    const stuck = belief({ unknown: 2, asked: ['menu'] })
    const decision = askWhy(thread([{ ...stuck }], 'wn_1'))
    expect(decision.state.why.nodes[1]?.stopped).toBe('no_evidence')
    const end = askWhy({
      ...thread([{ ...stuck }], 'wn_1'),
      state: { ...decision.state, pending: { ask: 'why', about: 'rival' } },
    })
    expect(end.move).toBe('create')
    expect(said(end)).toMatch(/SMS provider/)
  })

  test('where answers repeat', () => {
    const decision = saidAgain(thread([belief()], 'wn_1'), statement('st_9'))
    expect(decision.state.why.nodes[1]?.stopped).toBe('repeated')
  })

  test('where the person says so', () => {
    const decision = saidEnough(thread([belief(), belief({ id: 'wn_2', stopped: 'refuted' })]))
    expect(decision.state.why.nodes.map(({ stopped }) => stopped)).toEqual([null, 'person', 'refuted'])
    expect(decision.move).toBe('create')
  })
})

test('where nobody knows, the branch is asked from another side', () => {
  const decision = notKnown(thread([belief({ asked: ['last_time'] })], 'wn_1'))
  expect(decision.state.why.nodes[1]?.unknown).toBe(1)
  expect(decision.state.pending).toMatchObject({ ask: 'why', about: 'absence' })
})

test('one who goes from one branch to another is told which it is about', () => {
  const other = belief({ id: 'wn_2', claim: { statement: 'st_2' } })
  const decision = askWhy(thread([belief({ stopped: 'repeated' }), other], 'wn_1'))
  expect(said(decision)).toContain('About *competitors are cheaper*:')
})
