import { describe, expect, it } from 'vitest'
import { criteria } from '../../src/insights/criteria/index.ts'
import { criterionIds } from '../../src/insights/insight.ts'
import { criterionCases } from '../src/insights/criterion-cases.ts'
import { criterionSuite } from './criterion-suite.ts'

describe('the checklist', () => {
  it('holds the twelve criteria in their order', () => {
    expect(criteria.map((criterion) => criterion.id)).toEqual([...criterionIds])
  })
})

for (const criterion of criteria) criterionSuite(criterion, criterionCases[criterion.id])
