import { describe, expect, it } from 'vitest'
import type { Content } from '../../../src/conversation/content.ts'
import { bot, channel, message, pressed, shortcut, team } from './payloads.ts'
import { setStage } from './stage.ts'

const form: Content = [
  {
    type: 'form',
    id: 'f_plan',
    title: 'Plan the action',
    submit: 'Save',
    fields: [
      { name: 'owner', kind: 'person', label: 'Owner', required: true },
      { name: 'due', kind: 'date', label: 'Due', required: true },
    ],
  },
]

describe('a button', () => {
  it('is a turn in the thread that its message stands in', async () => {
    const { house, interact } = await setStage()
    const answer = await interact(pressed({ action_id: 'act:a_yes:1' }))
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(house.received).toMatchObject([
      {
        thread: { channel, thread: '1763000001.000001' },
        actor: { id: 'U0AN', name: 'An' },
        payload: { kind: 'action', ref: 'a_yes', values: [] },
      },
    ])
  })

  it('is taken once although Slack sends it again, and again when it is pressed again', async () => {
    const { house, interact } = await setStage()
    const once = pressed({ action_id: 'act:a_yes:1', action_ts: '1' })
    await interact(once)
    await interact(once)
    await interact(pressed({ action_id: 'act:a_yes:1', action_ts: '2' }))
    expect(house.received).toHaveLength(2)
  })

  it('gives what was chosen in a select', async () => {
    const { house, interact } = await setStage()
    const chosen = { text: { type: 'plain_text', text: 'Mobile' }, value: 'mobile' }
    await interact(pressed({ action_id: 'pick:a_device:1', type: 'static_select', selected_option: chosen }))
    expect(house.received[0]?.payload).toEqual({ kind: 'action', ref: 'a_device', values: ['mobile'] })
  })

  it('of a message that only one person sees belongs to that person alone', async () => {
    const { house, interact } = await setStage()
    const container = {
      type: 'message',
      message_ts: '1763000009.000001',
      channel_id: channel,
      is_ephemeral: true,
    }
    await interact(pressed({ action_id: 'act:a_yes:1' }, { container, message: undefined }))
    expect(house.received[0]?.thread).toEqual({ channel, thread: 'desk-U0AN', isDirect: false })
  })

  it('is not taken from people of another company', async () => {
    const { house, slack, interact } = await setStage()
    await interact(pressed({ action_id: 'act:a_yes:1' }, { user: { id: 'U9', name: 'x', team_id: 'T9' } }))
    await slack.until(() => slack.messages.length === 1)
    expect(house.received).toEqual([])
    expect(slack.messages[0]?.user).toBe('U9')
  })

  it('shows people of another company no evidence either', async () => {
    const { slack, interact } = await setStage()
    const outside = { user: { id: 'U9', name: 'x', team_id: 'T9' } }
    await interact(pressed({ action_id: 'evidence::1', value: 'rd_1' }, outside))
    await slack.until(() => slack.messages.length === 1)
    expect(slack.calls.filter(({ method }) => method.startsWith('views'))).toEqual([])
  })

  it('that Visao did not draw is acknowledged and left', async () => {
    const { house, interact } = await setStage()
    expect((await interact(pressed({ action_id: 'other-app' }))).status).toBe(200)
    expect(house.received).toEqual([])
  })
})

describe('a form', () => {
  it('opens at once, is filled in from the thread, and comes back as its answers', async () => {
    const { house, slack, interact } = await setStage()
    house.speak('1763000001.000001', form)
    await interact(pressed({ action_id: 'form:f_plan:1' }))
    await slack.until(() => slack.calls.some(({ method }) => method === 'views.update'))
    expect(slack.calls.map(({ method }) => method).filter((one) => one.startsWith('views'))).toEqual([
      'views.open',
      'views.update',
    ])
    const view = slack.calls.find(({ method }) => method === 'views.update')?.args.view as {
      private_metadata: string
      callback_id: string
      blocks: { block_id: string; element: { action_id: string } }[]
    }
    const [owner, due] = view.blocks
    const values = {
      [owner?.block_id ?? '']: {
        [owner?.element.action_id ?? '']: { type: 'users_select', selected_user: 'U0LAN' },
      },
      [due?.block_id ?? '']: {
        [due?.element.action_id ?? '']: { type: 'datepicker', selected_date: '2026-12-15' },
      },
    }
    const submission = {
      type: 'view_submission',
      team: { id: team },
      user: { id: 'U0AN', name: 'an', team_id: team },
      view: { ...view, id: 'V1', state: { values } },
    }
    expect((await interact(submission)).status).toBe(200)
    expect((await interact(submission)).status).toBe(200)
    expect(house.received.map(({ payload, thread }) => [payload, thread.thread])).toEqual([
      [
        { kind: 'form_submit', ref: 'f_plan', values: { owner: 'Lan', due: '2026-12-15' } },
        '1763000001.000001',
      ],
    ])
  })

  it('that is gone is said to be', async () => {
    const { slack, interact } = await setStage()
    await interact(pressed({ action_id: 'form:f_gone:1' }))
    await slack.until(() => slack.calls.some(({ method }) => method === 'views.update'))
    const view = JSON.stringify(slack.calls.at(-1)?.args.view)
    expect(view).toContain('no longer here')
  })
})

it('a figure opens the record that it rests on', async () => {
  const { house, slack, interact } = await setStage()
  house.opened = { rd_1: { title: 'Conversion rate', content: [{ type: 'prose', text: 'n = 2,400' }] } }
  await interact(pressed({ action_id: 'evidence::1', value: 'rd_1.0.value rd_1.0.n' }))
  await slack.until(() => slack.calls.some(({ method }) => method === 'views.update'))
  const view = JSON.stringify(slack.calls.at(-1)?.args.view)
  expect(view).toContain('Conversion rate')
  expect(view).toContain('2,400')
})

describe('/insight', () => {
  it.each([
    ['insights', { kind: 'command', name: 'insights', text: '' }],
    ['Nguồn dữ liệu', { kind: 'command', name: 'sources', text: '' }],
    ['language tiếng việt', { kind: 'command', name: 'vietnamese', text: '' }],
    ['', { kind: 'command', name: 'help', text: '' }],
  ])('%s is answered to the person alone', async (text, payload) => {
    const { house, insight } = await setStage()
    expect((await insight(text)).status).toBe(200)
    expect(house.received).toMatchObject([{ thread: { channel, thread: 'desk-U0AN' }, payload }])
  })

  it.each(['new why did sales fall?', 'why did sales fall?'])(
    '"%s" opens a conversation in the channel',
    async (text) => {
      const { house, slack, insight } = await setStage()
      expect(await (await insight(text)).text()).toBe('')
      expect(slack.messages).toMatchObject([{ channel, thread: null, text: 'An asks: why did sales fall?' }])
      expect(house.received).toMatchObject([
        {
          thread: { channel, thread: slack.messages[0]?.ts },
          payload: { kind: 'message', text: 'why did sales fall?' },
        },
      ])
    },
  )

  it('tells how things stand in the thread of whoever asks, and says where', async () => {
    const { house, event, insight } = await setStage()
    expect(await (await insight('status')).text()).toContain('no conversation')
    const root = message(`<@${bot}> why?`) as { ts: string }
    await event(root)
    expect(await (await insight('trạng thái')).text()).toContain(root.ts)
    expect(house.received[1]).toMatchObject({ thread: { thread: root.ts }, payload: { name: 'status' } })
  })

  it('shows no figures in a channel that another company reads', async () => {
    const { house, slack, insight } = await setStage()
    const answer = await insight('why did sales fall?', { channel_id: 'CEXT' })
    expect(await answer.text()).toContain('another company')
    expect([house.received, slack.messages]).toEqual([[], []])
  })

  it('says how to invite Visao where it may not write', async () => {
    const { house, slack, insight } = await setStage()
    slack.mishap = ({ method }) => (method === 'chat.postMessage' ? { error: 'not_in_channel' } : null)
    const answer = await (await insight('why did sales fall?')).json()
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('/invite') })
    expect(house.received).toEqual([])
  })
})

describe('a message shortcut', () => {
  it('builds an insight from a message, in a thread below it', async () => {
    const { house, interact } = await setStage()
    const said = {
      ts: '1763000005.000001',
      text: 'Checkout is <https://a.example|broken> on phones &amp; tablets',
    }
    await interact(shortcut('build_insight', said))
    expect(house.received).toMatchObject([
      {
        thread: { channel, thread: said.ts },
        actor: { name: 'An' },
        payload: { kind: 'message', text: 'Checkout is broken (https://a.example) on phones & tablets' },
      },
    ])
  })

  it('uses a message as what a customer said, in the thread that it stands in', async () => {
    const { house, event, interact } = await setStage()
    const root = message(`<@${bot}> why?`) as { ts: string }
    await event(root)
    const said = { ts: '1763000005.000001', thread_ts: root.ts, text: 'The "Buy" button is hidden' }
    await interact(shortcut('use_as_quote', said))
    expect(house.received[1]).toMatchObject({
      thread: { thread: root.ts },
      payload: { kind: 'command', name: 'customer_quote', text: 'The "Buy" button is hidden' },
    })
  })

  it('says how to invite Visao where it may not write', async () => {
    const { house, slack, interact } = await setStage()
    const said = { ts: '1763000005.000001', text: 'Checkout is broken' }
    await interact(shortcut('build_insight', said, { channel: { id: 'COUTSIDE', name: 'x' } }))
    const view = slack.calls.find(({ method }) => method === 'views.open')?.args.view
    expect(JSON.stringify(view)).toContain('/invite')
    expect(house.received).toEqual([])
  })

  it('says so where there is no conversation for a quote', async () => {
    const { house, slack, interact } = await setStage()
    await interact(shortcut('use_as_quote', { ts: '1763000005.000001', text: 'The button is hidden' }))
    await slack.until(() => slack.messages.length === 1)
    expect(house.received).toEqual([])
  })
})

it('App Home is drawn for whoever opens it, in their language, and again when they choose another', async () => {
  const { slack, event, interact } = await setStage()
  const homes = () => slack.calls.filter(({ method }) => method === 'views.publish')
  await event({ type: 'app_home_opened', user: 'U0LAN', channel: 'D0LAN', tab: 'home', event_ts: '1' })
  await slack.until(() => homes().length === 1)
  expect(JSON.stringify(homes()[0]?.args.view)).toContain('Hỏi mình')
  const option = { text: { type: 'plain_text', text: 'English' }, value: 'en' }
  const home = { container: { type: 'view', view_id: 'V1' }, channel: undefined, message: undefined }
  const user = { user: { id: 'U0LAN', name: 'lan', team_id: team } }
  await interact(pressed({ action_id: 'home:language:1', selected_option: option }, { ...home, ...user }))
  await slack.until(() => homes().length === 2)
  expect(JSON.stringify(homes()[1]?.args.view)).toContain('Ask me why')
})

it('says what it is for once, in three lines, to whoever opens the conversation with it', async () => {
  const { slack, event } = await setStage()
  const opened = { type: 'app_home_opened', user: 'U0LAN', channel: 'D0LAN', tab: 'messages', event_ts: '1' }
  await event(opened)
  await slack.until(() => slack.messages.length === 1)
  await event(opened)
  await event({ type: 'member_joined_channel', user: bot, channel, inviter: 'U0AN', event_ts: '2' })
  await slack.until(() => slack.messages.length === 2)
  expect(
    slack.messages.map(({ channel, text }) => [channel, text.split('\n').length, text.slice(0, 9)]),
  ).toEqual([
    ['D0LAN', 3, 'Mình là V'],
    [channel, 3, "I'm Visao"],
  ])
})
