import { describe, expect, it } from 'vitest'
import type { Content } from '../../../src/conversation/content.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { AppError } from '../../../src/errors.ts'
import { showcase } from '../web/showcase.ts'
import { channel } from './payloads.ts'
import { setStage } from './stage.ts'

const root = '1763000001.000001'
const hello: Content = [{ type: 'prose', text: 'Hello <@U1> & **all**' }]
const chart = showcase('en')
  .flat()
  .filter((node) => node.type === 'chart')
  .slice(0, 1)

function outbound(key: string, more: Partial<Outbound> = {}): Outbound {
  return {
    key,
    op: 'post',
    platform: 'slack',
    workspace: 'local',
    channel,
    thread: root,
    audience: { kind: 'thread' },
    language: 'en',
    content: hello,
    text: 'Hello',
    sentAt: '2026-11-22T03:00:00.000Z',
    ...more,
  }
}

const faultOf = (sending: Promise<unknown>) => sending.catch((fault: unknown) => fault)

describe('a message', () => {
  it('stands in its thread with its key, and names nobody that it did not mean', async () => {
    const { slack, adapter } = await setStage()
    const { platformId } = await adapter.deliver(outbound('m1'))
    expect(slack.messages).toMatchObject([{ channel, thread: root, ts: platformId, key: 'm1', user: null }])
    expect(slack.messages[0]?.text).toContain('&lt;@U1&gt; &amp;')
  })

  it('for one person’s own conversation comes to the thread where Slack does not open that', async () => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method }) => (method === 'conversations.open' ? { error: 'user_disabled' } : null)
    await adapter.deliver(outbound('m1', { audience: { kind: 'direct', person: 'U0AN' } }))
    expect(slack.messages).toMatchObject([{ channel, thread: root, key: 'm1' }])
  })

  it('for one person is seen by that person alone', async () => {
    const { slack, adapter } = await setStage()
    await adapter.deliver(outbound('m1', { audience: { kind: 'person', person: 'U0AN' } }))
    await adapter.deliver(outbound('m2', { thread: 'desk-U0LAN' }))
    expect(slack.messages.map(({ user, thread }) => [user, thread])).toEqual([
      ['U0AN', root],
      ['U0LAN', null],
    ])
  })

  it('for one person goes to their own conversation where Visao may not write in the channel', async () => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method }) => (method === 'chat.postEphemeral' ? { error: 'channel_not_found' } : null)
    await adapter.deliver(outbound('m1', { thread: 'desk-U0AN' }))
    expect(slack.messages).toMatchObject([{ channel: 'DU0AN', thread: null, user: null }])
  })

  it('that replaces another one stands in its place', async () => {
    const { slack, adapter } = await setStage()
    await adapter.deliver(outbound('m1'))
    const content: Content = [{ type: 'prose', text: 'Bye' }]
    await adapter.deliver(outbound('m2', { op: 'update', replaces: 'm1', content }))
    expect(slack.messages).toMatchObject([{ text: 'Bye' }])
  })
})

describe('a limit', () => {
  it('is passed on with its time, holds up nothing else, and is not run into again', async () => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method, args }) =>
      method === 'chat.postMessage' && args.channel === channel ? { busy: 7 } : null
    const fault = await faultOf(adapter.deliver(outbound('m1')))
    expect(fault).toBeInstanceOf(AppError)
    expect(fault).toMatchObject({ code: 'platform_busy', details: { retryAfterMs: 7000 } })
    const again = await faultOf(adapter.deliver(outbound('m1')))
    expect((again as AppError).details.retryAfterMs).toBeGreaterThan(1000)
    await adapter.deliver(outbound('m2', { channel: 'C0OTHER' }))
    await adapter.deliver(outbound('m3', { audience: { kind: 'person', person: 'U0AN' } }))
    const posts = slack.calls.filter(({ method }) => method === 'chat.postMessage')
    expect(posts.map(({ args }) => args.channel)).toEqual([channel, 'C0OTHER'])
  })

  it('needs no looking for the message that Slack did not take', async () => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method }) => (method === 'chat.postMessage' ? { busy: 1 } : null)
    await faultOf(adapter.deliver(outbound('m1')))
    expect(await adapter.find?.(outbound('m1'))).toBeNull()
    expect(slack.calls.some(({ method }) => method === 'conversations.replies')).toBe(false)
  })
})

describe('after a lost answer', () => {
  it('the message is found by its key', async () => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method }) => (method === 'chat.postMessage' ? 'lost' : null)
    expect(await faultOf(adapter.deliver(outbound('m1')))).toBeInstanceOf(Error)
    expect(await adapter.find?.(outbound('m1'))).toEqual({ platformId: slack.messages[0]?.ts })
    expect(await adapter.find?.(outbound('m2'))).toBeNull()
  })

  it.each([
    { audience: { kind: 'channel' } as const, where: channel },
    { audience: { kind: 'direct', person: 'U0AN' } as const, where: 'DU0AN' },
  ])('the message is found in the place beside its thread: $where', async ({ audience, where }) => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method }) => (method === 'chat.postMessage' ? 'lost' : null)
    await faultOf(adapter.deliver(outbound('m1', { audience })))
    expect(slack.messages).toMatchObject([{ channel: where, thread: null, key: 'm1', user: null }])
    expect(await adapter.find?.(outbound('m1', { audience }))).toEqual({ platformId: slack.messages[0]?.ts })
    expect(await adapter.find?.(outbound('m2', { audience }))).toBeNull()
  })

  it('the message is found although Slack refused it the time before', async () => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method }) => (method === 'chat.postMessage' ? { error: 'is_archived' } : null)
    await faultOf(adapter.deliver(outbound('m1')))
    slack.mishap = ({ method }) => (method === 'chat.postMessage' ? 'lost' : null)
    await faultOf(adapter.deliver(outbound('m1')))
    expect(await adapter.find?.(outbound('m1'))).toEqual({ platformId: slack.messages[0]?.ts })
  })
})

describe('a workspace that refuses', () => {
  it('Slack’s own charts gets a picture, and is not asked again', async () => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method, args }) =>
      method === 'chat.postMessage' && JSON.stringify(args.blocks).includes('data_visualization')
        ? { error: 'invalid_blocks' }
        : null
    await adapter.deliver(outbound('m1', { content: chart }))
    await adapter.deliver(outbound('m2', { content: chart }))
    const refused = slack.calls.filter(({ args }) => JSON.stringify(args).includes('data_visualization'))
    const shared = slack.calls.filter(({ method }) => method === 'files.completeUploadExternal')
    expect([refused.length, shared.length, slack.messages.length]).toEqual([1, 2, 2])
    expect(shared[0]?.args).toMatchObject({ channel_id: channel, thread_ts: root })
  })

  it('all blocks still gets the words, once', async () => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method, args }) =>
      method === 'chat.postMessage' && args.blocks !== undefined ? { error: 'invalid_blocks' } : null
    await adapter.deliver(outbound('m1', { content: chart, text: 'Hello <!channel>' }))
    expect(slack.messages).toMatchObject([{ key: 'm1', text: 'Hello &lt;!channel&gt;', blocks: [] }])
  })

  it('to write in the channel at all is tried again much later', async () => {
    const { slack, adapter } = await setStage()
    slack.mishap = ({ method }) => (method === 'chat.postMessage' ? { error: 'is_archived' } : null)
    const fault = await faultOf(adapter.deliver(outbound('m1')))
    expect(fault).toMatchObject({ code: 'platform_busy', details: { retryAfterMs: 600_000 } })
  })
})
