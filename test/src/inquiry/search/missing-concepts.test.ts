import { describe, expect, it } from 'vitest'
import { missingConcepts } from '../../../../src/inquiry/search/missing-concepts.ts'
import { nameRows } from '../../../../src/inquiry/search/name-rows.ts'
import type { Catalog } from '../../../../src/metrics/catalog.ts'
import { catalogWith, dimensionInfo, value } from './search-catalog.ts'

function missing(goal: string, catalog: Catalog) {
  const [model] = catalog.models
  if (model === undefined) throw new Error('a catalogue without a table')
  const named = nameRows(model, { goal, role: '' })
  return missingConcepts(named, { goal, catalog, source: 's' })
}

const incidents = catalogWith(['opened_at', 'assigned_to', 'category', 'location'])

describe('what a goal asks and a table lacks', () => {
  it('is said by name: columns, quoted values, rows of another sort', () => {
    const found = missing(
      "How long do 'Cost Cutting' goals of the Finance department take to completion?",
      incidents,
    )
    expect(found).toEqual(
      [
        { kind: 'record', record: 'goal', own: 'incident' },
        { kind: 'column', concept: 'end date', record: 'goal' },
        { kind: 'column', concept: 'percentage of completion', record: 'goal' },
        { kind: 'column', concept: 'department' },
        { kind: 'value', words: 'Cost Cutting' },
      ].toSorted((a, b) => order(found, a) - order(found, b)),
    )
  })

  it('is nothing where the columns are there', () => {
    const goals = catalogWith(
      ['start_date', 'end_date', 'percent_complete', 'department'],
      [dimensionInfo('category', [value('Cost Cutting', 3)])],
    )
    expect(missing("How long do 'Cost Cutting' objectives of the Finance department take?", goals)).toEqual(
      [],
    )
    expect(missing('Which departments have the best completion rates?', goals)).toEqual([])
  })

  it.each([
    'Find the imbalance in incidents assigned',
    "Why do users' tickets take so long, and how can the team's workload be balanced in leave periods?",
    'Compare the reports of callers by location',
    "Analyse the agent's performance; it's slow, isn't it?",
  ])('is nothing for "%s"', (goal) => expect(missing(goal, incidents)).toEqual([]))
})

function order(found: readonly unknown[], one: unknown): number {
  return found.findIndex((other) => JSON.stringify(other) === JSON.stringify(one))
}
