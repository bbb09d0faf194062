import { describe, expect, it } from 'vitest'
import { bot, channel, envelope, message } from './payloads.ts'
import { signed } from './signed.ts'
import { setStage } from './stage.ts'

const mention = `<@${bot}>`

describe('a mention', () => {
  it('is in the inbox before Slack is told that it arrived, in plain words and with who said it', async () => {
    const { house, event } = await setStage()
    let stored = 0
    house.onReceive = () => {
      stored += 1
    }
    const said = message(`${mention} why did sales &amp; visits fall in <#C9|shop>?`, { type: 'app_mention' })
    expect((await event(said)).status).toBe(200)
    expect(stored).toBe(1)
    const [inbound] = house.received
    expect(inbound).toMatchObject({
      platform: 'slack',
      workspace: 'local',
      thread: { channel, thread: 'ts' in said ? said.ts : '', isDirect: false },
      actor: { id: 'U0AN', name: 'An', locale: 'en-US', timeZone: 'Asia/Ho_Chi_Minh' },
      payload: { kind: 'message', text: 'why did sales & visits fall in #shop?' },
    })
  })

  it('is one turn although Slack tells of it twice, and sends either again', async () => {
    const { house, send } = await setStage()
    const said = message(`${mention} why?`)
    const asMessage = signed(envelope(said))
    const asMention = signed(envelope({ ...said, type: 'app_mention' }))
    for (const request of [asMention, asMessage, asMessage, asMention])
      expect((await send(request)).status).toBe(200)
    expect(house.received).toHaveLength(1)
  })

  it('with nothing else opens the conversation', async () => {
    const { house, event } = await setStage()
    await event(message(mention, { type: 'app_mention' }))
    expect(house.received[0]?.payload).toEqual({ kind: 'opened' })
  })

  it('is not acknowledged while it cannot be stored, so that Slack sends it again', async () => {
    const { house, send } = await setStage()
    const request = signed(envelope(message(`${mention} why?`)))
    house.onReceive = () => {
      throw new Error('the disk is full')
    }
    expect((await send(request)).status).toBe(500)
    house.onReceive = () => undefined
    expect((await send(request)).status).toBe(200)
    expect(house.received).toHaveLength(1)
  })

  it('shows at once that it was heard, with a stop button, and that the work is over', async () => {
    const { slack, adapter, event } = await setStage()
    const said = message(`${mention} why?`) as { ts: string }
    await event(said)
    adapter.working?.({ workspace: 'local', channel, thread: said.ts }, 'Reading the orders…')
    adapter.working?.({ workspace: 'local', channel, thread: said.ts }, null)
    await slack.until(() => slack.calls.some(({ args }) => args.status === 'active'))
    const signs = slack.calls.filter(({ method }) => /sessions|threads/u.test(method))
    expect(signs.map(({ args }) => args.status)).toEqual(['processing', 'active'])
    expect(signs[0]?.args).toMatchObject({ channel_id: channel, thread_ts: said.ts, title: 'why?' })
  })

  it('gets a pair of eyes where the workspace knows no agents', async () => {
    const { slack, adapter, event } = await setStage()
    slack.mishap = ({ method }) =>
      method === 'agents.sessions.setStatus' ? { error: 'not_allowed_token_type' } : null
    const said = message(`${mention} why?`) as { ts: string }
    await event(said)
    adapter.working?.({ workspace: 'local', channel, thread: said.ts }, null)
    await slack.until(() => slack.calls.some(({ method }) => method === 'reactions.remove'))
    const reactions = slack.calls.filter(({ method }) => method.startsWith('reactions.'))
    expect(reactions.map(({ method, args }) => [method, args.timestamp])).toEqual([
      ['reactions.add', said.ts],
      ['reactions.remove', said.ts],
    ])
  })
})

describe('a thread of Visao', () => {
  it('needs no further mention from whoever began it, and leaves the others to each other', async () => {
    const { house, event } = await setStage()
    const root = message(`${mention} why?`) as { ts: string }
    await event(root)
    const reply = (user: string, text: string) => event(message(text, { user, thread_ts: root.ts }))
    await reply('U0AN', 'compared with last month')
    await reply('U0LAN', 'interesting')
    await reply('U0AN', '<@U0LAN> do you know more?')
    await reply('U0LAN', 'no, sorry')
    await reply('U0LAN', `${mention} what about visits?`)
    await reply('U0LAN', 'and orders')
    expect(
      house.received.map(({ actor, payload }) => [actor.name, 'text' in payload && payload.text]),
    ).toEqual([
      ['An', 'why?'],
      ['An', 'compared with last month'],
      ['Lan', 'what about visits?'],
      ['Lan', 'and orders'],
    ])
  })

  it('is known again after a restart', async () => {
    const first = await setStage()
    const root = message(`${mention} why?`) as { ts: string }
    await first.event(root)
    const second = await setStage({ kept: first.house.context.kept })
    await second.event(message('last month', { thread_ts: root.ts }))
    expect(second.house.received).toHaveLength(1)
  })
})

describe('what is not for Visao', () => {
  it.each([
    ['talk in a channel', message('good morning')],
    ['a message of its own', message(`${mention} hello`, { user: bot })],
    ['a message of another bot', message(`${mention} hello`, { bot_id: 'B1' })],
    ['Slack telling that somebody came', message('joined', { subtype: 'channel_join' })],
    ['an event nobody asked for', { type: 'pin_added', channel_id: channel }],
  ])('%s is acknowledged and left', async (_, said) => {
    const { house, event } = await setStage()
    expect((await event(said)).status).toBe(200)
    expect(house.received).toEqual([])
  })

  it('an event of a team that has not installed the app is acknowledged and left', async () => {
    const { house, event } = await setStage()
    const from = { team_id: 'T9', context_team_id: 'T9', authorizations: [] }
    expect((await event(message(`${mention} hello`), from)).status).toBe(200)
    expect(house.received).toEqual([])
  })
})

describe('a direct message', () => {
  it('is a turn without a mention, and its replies are of the same conversation', async () => {
    const { house, event } = await setStage()
    const direct = { channel: 'D0AN', channel_type: 'im' }
    const root = message('vì sao doanh thu giảm?', { ...direct, user: 'U0LAN' }) as { ts: string }
    await event(root)
    await event(message('tháng trước', { ...direct, user: 'U0LAN', thread_ts: root.ts }))
    expect(house.received.map(({ thread }) => thread)).toEqual([
      { channel: 'D0AN', thread: root.ts, isDirect: true },
      { channel: 'D0AN', thread: root.ts, isDirect: true },
    ])
    expect(house.received[0]?.actor.locale).toBe('vi-VN')
  })
})

describe('people of another company', () => {
  const shared = { is_ext_shared_channel: true }

  it('are told that Visao is not theirs, and see no figures', async () => {
    const { house, slack, event } = await setStage()
    await event(message(`${mention} how many orders?`, { user: 'U9', user_team: 'T9' }), shared)
    await slack.until(() => slack.messages.length === 1)
    expect(house.received).toEqual([])
    expect(slack.messages[0]).toMatchObject({ user: 'U9', text: expect.stringContaining('another company') })
  })

  it('do not read along when one of our own asks', async () => {
    const { house, slack, event } = await setStage()
    await event(message(`${mention} có bao nhiêu đơn?`, { user: 'U0LAN' }), shared)
    await slack.until(() => slack.messages.length === 1)
    expect(house.received).toEqual([])
    expect(slack.messages[0]).toMatchObject({ user: 'U0LAN', text: expect.stringContaining('công ty khác') })
  })
})

describe('a message that was changed', () => {
  const changed = (before: object, after: object) =>
    message('', { subtype: 'message_changed', message: after, previous_message: before, hidden: true })

  it('is taken when only now it speaks to Visao', async () => {
    const { house, event } = await setStage()
    const before = message('why did sales fall?')
    await event(before)
    await event(changed(before, { ...before, text: `${mention} why did sales fall?`, edited: { ts: '9' } }))
    expect(house.received.map(({ payload }) => payload)).toEqual([
      { kind: 'message', text: 'why did sales fall?' },
    ])
  })

  it('is not taken a second time: its author is told what to do', async () => {
    const { house, slack, event } = await setStage()
    const before = message(`${mention} why did sales fall?`) as { ts: string }
    await event(before)
    await event(changed(before, { ...before, text: `${mention} why did visits fall?` }))
    await event(message('', { subtype: 'message_deleted', previous_message: before, deleted_ts: before.ts }))
    await slack.until(() => slack.messages.length === 2)
    expect(house.received).toHaveLength(1)
    expect(slack.messages.map(({ user }) => user)).toEqual(['U0AN', 'U0AN'])
  })

  it('is left when only its links were unfurled', async () => {
    const { slack, event } = await setStage()
    const before = message(`${mention} see https://a.example`)
    await event(before)
    await event(changed(before, { ...before, attachments: [{}] }))
    expect(slack.messages).toEqual([])
  })
})

it('the stop button stops the thread and takes the sign of work away', async () => {
  const { house, slack, event } = await setStage()
  const root = message(`${mention} why?`) as { ts: string }
  await event(root)
  await event({
    type: 'agent_session_stopped',
    channel,
    thread_ts: root.ts,
    user: 'U0AN',
    event_ts: '1763000100.000001',
    streaming_message_ts: [],
  })
  await slack.until(() => slack.calls.some(({ args }) => args.status === 'active'))
  expect(house.received.map(({ payload }) => payload.kind)).toEqual(['message', 'stop'])
})
