import { expect, it } from 'vitest'
import { pressed, team } from './payloads.ts'
import { setStage } from './stage.ts'

const insight = {
  id: 'in_1',
  statement: 'Commuters want to finish before the bus arrives',
  status: 'ready',
  statusLabel: 'ready',
  metric: 'Conversion rate',
  segment: 'Mobile',
  confidence: 'medium' as const,
  passed: 10,
  failed: 1,
  waiting: 1,
  version: 3,
  thread: 'talk',
  updatedAt: '2026-11-20T05:00:00.000Z',
  owner: 'Lan',
  assignee: null,
  review: 'requested',
  reviewLabel: 'review asked for',
  approvedVersion: null,
}

const inHome = {
  container: { type: 'view', view_id: 'V1' },
  channel: undefined,
  message: undefined,
  user: { id: 'U0AN', name: 'an', team_id: team },
}

async function open() {
  const stage = await setStage()
  stage.house.insights = [insight]
  stage.house.records = {
    in_1: {
      entry: insight,
      sections: [],
      confidence: 'medium',
      place: null,
      decisions: [],
      versions: [],
      sinceApproval: null,
      related: [],
      history: [],
    },
  }
  return stage
}

it('an approval in App Home is a wish about the version that stands, in the insight’s own conversation', async () => {
  const { house, interact } = await open()
  await interact(pressed({ action_id: 'home:approve:1', value: 'in_1' }, inHome))
  const [inbound] = house.received
  expect(inbound).toMatchObject({ platform: 'web', thread: { thread: 'talk' }, actor: { name: 'An' } })
  expect(JSON.parse(inbound?.payload.kind === 'command' ? inbound.payload.text : '')).toEqual({
    does: 'approved',
    insight: 'in_1',
    version: 3,
    comment: '',
    from: 'slack',
  })
})

it('changes are asked for in a form, and the comment goes with them', async () => {
  const { house, slack, interact } = await open()
  await interact(pressed({ action_id: 'home:changes:1', value: 'in_1' }, inHome))
  await slack.until(() => slack.calls.some(({ method }) => method === 'views.open'))
  const view = slack.calls.find(({ method }) => method === 'views.open')?.args.view as {
    blocks: { block_id: string; element: { action_id: string; type: string } }[]
  }
  const [field] = view.blocks
  const typed = { type: field?.element.type, value: 'Which customers, exactly?' }
  const state = { values: { [field?.block_id ?? '']: { [field?.element.action_id ?? '']: typed } } }
  const user = { id: 'U0AN', name: 'an', team_id: team }
  await interact({ type: 'view_submission', team: { id: team }, user, view: { ...view, id: 'V9', state } })
  const { payload } = house.received[0] ?? {}
  expect(JSON.parse(payload?.kind === 'command' ? payload.text : '{}')).toMatchObject({
    does: 'changes_requested',
    version: 3,
    comment: 'Which customers, exactly?',
  })
})

it('help is given in the person’s own conversation with Visao', async () => {
  const { house, slack, interact } = await open()
  await interact(pressed({ action_id: 'home:help:1' }, inHome))
  await expect.poll(() => house.received.length).toBe(1)
  expect(slack.messages).toMatchObject([{ channel: 'U0AN', thread: null }])
  expect(house.received[0]).toMatchObject({
    thread: { thread: slack.messages[0]?.ts, isDirect: true },
    payload: { kind: 'command', name: 'help' },
  })
})
