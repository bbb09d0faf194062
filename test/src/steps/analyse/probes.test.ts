import { describe, expect, test } from 'vitest'
import { type WhyNode, whyNode } from '../../../../src/evidence/why-tree.ts'
import { kindOf, type Lacking, nextProbe, type Probe } from '../../../../src/steps/analyse/probes.ts'

const head = (change: Partial<WhyNode> = {}) =>
  whyNode({ id: 'wn_1', parent: 'wn_0', label: 'belief', claim: { statement: 'st_1' }, ...change })

function next(change: Partial<Lacking> & { readonly branch?: readonly WhyNode[] } = {}): Probe | null {
  const branch = change.branch ?? [head()]
  return nextProbe({
    tree: { nodes: [...branch] },
    branch,
    last: null,
    vague: false,
    supported: false,
    ...change,
  })
}

/** Every probe that a branch is asked, in order, where each is answered. */
function talk(start: Partial<WhyNode>, supported: boolean): readonly Probe[] {
  const asked: Probe[] = []
  for (;;) {
    const rung = asked.includes('consequence') ? ('consequence' as const) : null
    const branch = [head({ ...start, asked: [...asked], rung })]
    const probe = next({ branch, last: asked.at(-1) ?? null, supported })
    if (probe === null) return asked
    asked.push(probe)
  }
}

describe('what a claim lacks decides', () => {
  test('what names nothing is made clear first', () => {
    expect(next({ vague: true })).toBe('clarify')
    expect(next({ vague: true, supported: true })).toBe('clarify')
  })

  test('what nothing bears out lacks an event', () => {
    expect(next()).toBe('last_time')
  })

  test('what is borne out lacks what it leads to', () => {
    expect(next({ supported: true })).toBe('consequence')
  })

  test('a feeling that is known is not asked for', () => {
    expect(talk({}, true)).toContain('feeling')
    expect(talk({ emotions: ['fear'] }, true)).not.toContain('feeling')
  })

  test('the ladder goes on from a consequence to a value', () => {
    const probes = talk({}, true)
    expect(probes.indexOf('value')).toBeGreaterThan(probes.indexOf('consequence'))
  })
})

test.each([true, false])(
  'no probe comes twice, and no two of a kind in a row (supported: %s)',
  (supported) => {
    const probes = talk({}, supported)
    expect(new Set(probes).size).toBe(probes.length)
    const kinds = probes.map(kindOf)
    expect(kinds.filter((kind, place) => kind === kinds[place - 1])).toEqual([])
  },
)

describe('where nobody knows', () => {
  test('the opposite pole is asked for, then the menu, once a thread', () => {
    expect(next({ branch: [head({ unknown: 1 })] })).toBe('absence')
    const stuck = head({ unknown: 2 })
    expect(next({ branch: [stuck] })).toBe('menu')
    const other = whyNode({ ...head(), id: 'wn_9', asked: ['menu'] })
    expect(next({ branch: [stuck], tree: { nodes: [stuck, other] } })).toBeNull()
  })
})
