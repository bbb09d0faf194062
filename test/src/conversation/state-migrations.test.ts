import { describe, expect, test } from 'vitest'
import { newThreadState, type ThreadState, threadStateSchema } from '../../../src/conversation/state.ts'
import { readThreadState } from '../../../src/conversation/state-migrations.ts'
import { AppError } from '../../../src/errors.ts'
import { languages } from '../../../src/locales/locale.ts'
import { actionOf, insightOf } from '../insights/sound-insight.ts'

const words = { statement: 'st_1', words: 'vì sao khách bỏ giỏ hàng?' }

/** A thread in the middle of its work, every part of it filled. */
const full: ThreadState = threadStateSchema.parse({
  ...newThreadState('vi'),
  step: 'create',
  people: { lan: { name: 'Lan', language: 'vi' }, an: { name: 'An', language: 'en' } },
  pending: { ask: 'slot', about: 'want' },
  skipped: ['collect'],
  brief: {
    question: words,
    kind: 'reason',
    audience: 'current',
    metric: { source: 'shop', name: 'checkout_rate' },
    segment: { dimension: 'device', value: 'mobile' },
    against: { value: null },
    direction: 'less',
    period: { from: '2026-08-25', to: '2026-11-22' },
    where: [{ dimension: 'region', op: 'in', values: [3, null, true] }],
    decision: words,
    decideBy: { statement: 'st_2', date: '2026-12-15' },
    beliefs: [words],
    confirmed: true,
  },
  collected: { readings: ['rd_1'], quotes: ['qt_1'] },
  findings: ['fd_1'],
  told: 1,
  why: {
    nodes: [
      {
        id: 'wn_1',
        parent: null,
        label: 'data',
        claim: { finding: 'fd_1' },
        links: [{ evidence: 'rd_1', claim: 'wn_1', relation: 'supports' }],
        status: 'supported',
        emotions: ['fear'],
        probes: ['rival'],
      },
    ],
  },
  insight: insightOf(),
  tried: ['Q3'],
  action: actionOf(),
  evidence: ['rd_1', 'fd_1'],
  turns: 7,
})

describe('a stored state', () => {
  test.each([...languages.map(newThreadState), full])(
    'comes back as it was: a thread at step $step',
    (state) => {
      expect(readThreadState(structuredClone(state))).toEqual(state)
      expect(readThreadState(JSON.parse(JSON.stringify(state)))).toEqual(state)
    },
  )

  test('is not changed by being read', () => {
    const stored = structuredClone(full)
    readThreadState(stored)
    expect(stored).toEqual(full)
  })

  test.each([2, 3, 99])('of the newer version %i is refused as newer, whatever it holds', (version) => {
    for (const stored of [{ ...full, version }, { version }, { version, strange: true }])
      expect(() => readThreadState(stored)).toThrow(expect.objectContaining({ code: 'store_newer' }))
  })

  test.each([
    ['nothing', null],
    ['undefined', undefined],
    ['a text', 'state'],
    ['a list', []],
    ['an empty object', {}],
    ['a version that is a text', { ...full, version: '1' }],
    ['an older version that never was', { ...full, version: 0 }],
    ['no version', Object.fromEntries(Object.entries(full).filter(([name]) => name !== 'version'))],
    ['an unknown step', { ...full, step: 'dance' }],
    ['a field too many', { ...full, extra: true }],
    [
      'a broken brief',
      { ...full, brief: { ...full.brief, period: { from: 'yesterday', to: '2026-11-22' } } },
    ],
    ['a negative count of turns', { ...full, turns: -1 }],
    ['a broken insight', { ...full, insight: { id: 'in_1' } }],
  ])('that is %s is refused as unreadable', (_, stored) => {
    const fault = caught(() => readThreadState(stored))
    expect(fault).toBeInstanceOf(AppError)
    expect(fault).toMatchObject({ code: 'store_unreadable', details: { what: 'thread' } })
  })

  test.each(['step', 'language', 'brief', 'why', 'evidence', 'turns'])(
    'without its %s is refused',
    (name) => {
      const rest = Object.fromEntries(Object.entries(full).filter(([key]) => key !== name))
      expect(caught(() => readThreadState(rest))).toMatchObject({ code: 'store_unreadable' })
    },
  )
})

function caught(run: () => unknown): unknown {
  try {
    return run()
  } catch (fault) {
    return fault
  }
}
