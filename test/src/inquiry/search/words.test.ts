import { describe, expect, it } from 'vitest'
import { groupNoun, peopleOf, rowNoun } from '../../../../src/inquiry/search/nouns.ts'
import { readGoal } from '../../../../src/inquiry/search/read-goal.ts'
import { rootsOf } from '../../../../src/inquiry/search/root.ts'
import { frequentTerms, overRepresented } from '../../../../src/inquiry/search/term-counts.ts'
import { withoutPart } from '../../../../src/inquiry/search/without-part.ts'
import { dimensionInfo, value } from './search-catalog.ts'

const same = (text: string) => ({ en: text, vi: text })

describe('roots', () => {
  it.each([
    ['assignments', 'assigned'],
    ['increasing', 'increase'],
    ['departmental', 'departments'],
    ['completion', 'complete'],
    ['categories', 'category'],
  ])('%s is %s', (one, two) => expect(rootsOf(one)).toEqual(rootsOf(two)))

  it('leave out what names nothing', () => expect(rootsOf('assigned_to')).toEqual(rootsOf('Assigned')))
})

describe('a goal', () => {
  const priority = dimensionInfo('priority', [value('1 - Critical', 5), value('2 - High', 9)])
  const category = dimensionInfo('category', [value('Hardware', 5), value('Inquiry / Help', 2)])

  it('names values of columns as a whole and never by a number alone', () => {
    expect(readGoal('Why are hardware incidents slow?').valueOf(category)?.value).toBe('Hardware')
    expect(readGoal('Find slow inquiries').valueOf(category)).toBeNull()
    expect(readGoal('Who is slow?', 'L2 agent').valueOf(priority)).toBeNull()
  })

  it('weighs the role half', () => {
    expect(readGoal('What is slow?', 'Hardware analyst').valueOf(category)?.weight).toBe(0.5)
  })

  it('asks for kinds of analysis', () => {
    expect(readGoal('Find the imbalance in the distribution').asks('imbalance')).toBe(1)
    expect(readGoal('Find the imbalance in the distribution').asks('burst')).toBe(0)
  })
})

describe('nouns', () => {
  it('call groups and rows as people do', () => {
    expect(groupNoun(same('Category'), '')?.en).toBe('categories')
    expect(groupNoun(same('Assigned to'), 'incident')?.en).toBe('agents')
    expect(groupNoun(same('Assigned to'), 'asset')?.en).toBe('assignees')
    expect(groupNoun(same('C7'), '')).toBeNull()
    expect(rowNoun('expense')).toEqual({ en: 'expenses', vi: 'khoản chi' })
    expect(rowNoun('')).toEqual({ en: 'records', vi: 'dòng dữ liệu' })
    expect(peopleOf('Location', 'incident')).toBeUndefined()
  })
})

describe('words of texts', () => {
  const texts = [
    { text: 'Printer is broken', group: 'hardware', count: 40 },
    { text: 'Screen is broken', group: 'hardware', count: 20 },
    { text: 'Wifi is broken', group: 'network', count: 40 },
  ]

  it('are told by how much more often one group has them', () => {
    const [first] = overRepresented(texts, 'hardware')
    expect(first?.term).toBe('printer')
    expect(first?.gain).toBeCloseTo(40 / 60, 12)
    expect(overRepresented(texts, 'hardware').map(({ term }) => term)).not.toContain('broken')
  })

  it('that nearly every text holds say nothing', () => {
    expect(frequentTerms(texts, 5)).toEqual(['printer', 'wifi', 'screen'])
  })
})

it('takes a part out of the moments of a whole', () => {
  const whole = { kind: 'mean', n: 4, mean: 2.5, sd: Math.sqrt(5 / 3) } as const
  const part = { kind: 'mean', n: 2, mean: 1.5, sd: Math.sqrt(0.5) } as const
  expect(withoutPart(whole, part)?.mean).toBeCloseTo(3.5, 12)
  expect(withoutPart(whole, part)?.sd).toBeCloseTo(Math.SQRT1_2, 12)
  expect(withoutPart(part, part)).toBeNull()
})
