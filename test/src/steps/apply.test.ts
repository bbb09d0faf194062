import { expect, it } from 'vitest'
import { noEvidence } from '../../../src/evidence/evidence.ts'
import { apply } from '../../../src/steps/apply.ts'
import { contextOf } from '../inquiry/sample-shop.ts'
import { insightOf } from '../insights/sound-insight.ts'

it('answers a form with nothing in it with ways to begin', async () => {
  const context = contextOf(noEvidence, { step: 'apply', insight: insightOf({ actions: [] }) })
  const { messages, state } = await apply.run(context, { kind: 'form', name: 'action', fields: {} })
  expect(JSON.stringify(messages)).toContain('apply.ways_of')
  expect(state).toMatchObject({ step: 'apply', pending: { ask: 'action' } })
})
