import { describe, expect, it } from 'vitest'
import { cast } from '../../killing/cast.ts'
import { acme } from './acme.ts'
import { bot, message } from './payloads.ts'
import { play } from './player.ts'
import { signingSecret } from './signed.ts'
import { startSlackServer } from './slack-server.ts'
import { atTheEnd } from './stage.ts'
import { openWholeHouse, thread } from './whole-house.ts'

async function open() {
  const slack = await startSlackServer([acme])
  atTheEnd(() => slack.close())
  const house = await openWholeHouse({
    SLACK_BOT_TOKEN: acme.token,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.url,
  })
  return { slack, house }
}

const whole = cast.filter(({ thread }) => thread === 'english' || thread === 'vietnamese')

describe('a conversation in a channel', () => {
  it.each(whole)('goes through all six steps in Slack’s own shapes: $thread', async (part) => {
    const { slack, house } = await open()
    const { end, said } = await play(part, house, slack)
    expect(end).toEqual({ step: 'update', status: 'done' })
    const keys = said.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { text, blocks } of said) {
      expect(text).not.toBe('')
      expect(blocks.length).toBeGreaterThan(0)
      expect(blocks.length).toBeLessThanOrEqual(50)
    }
    const [insight] = await house.store.insights('local')
    expect(insight?.statement).not.toBe('')
    expect(slack.calls.filter(({ method }) => method === 'conversations.replies')).toEqual([])
  })

  it('loses and repeats nothing while Slack asks to wait, fails and loses answers', async () => {
    const [part] = whole
    if (part === undefined) throw new Error('the cast is gone')
    const acts = 5
    const calm = await open()
    const undisturbed = await play(part, calm.house, calm.slack, acts)
    const { slack, house } = await open()
    slack.mishap = ({ method }, times) => {
      if (method === 'files.completeUploadExternal' || !method.startsWith('chat.post')) return null
      if (times % 3 === 1) return { busy: 1 }
      if (times % 4 === 2) return 'lost'
      return times % 5 === 3 ? { status: 502 } : null
    }
    const { said } = await play(part, house, slack, acts)
    expect(said.map(({ text }) => text)).toEqual(undisturbed.said.map(({ text }) => text))
  })

  it('answers another channel while one is held up', async () => {
    const { slack, house } = await open()
    slack.mishap = ({ method, args }) =>
      method === 'chat.postMessage' && args.channel === 'C0BUSY' ? { busy: 60 } : null
    const held = message(`<@${bot}> why do mobile visitors buy less?`, { channel: 'C0BUSY' })
    await house.event(held)
    await slack.until(() => slack.calls.some(({ args }) => args.channel === 'C0BUSY' && 'blocks' in args))
    const quick = message(`<@${bot}> why do mobile visitors buy less?`) as { ts: string }
    await house.event(quick)
    await slack.until(() => thread(slack, quick.ts).length > 1)
    expect(slack.messages.every(({ channel }) => channel !== 'C0BUSY')).toBe(true)
  })
})
