import { expect, it } from 'vitest'
import { openFile } from '../../../adapters/slack/inbound/door.ts'
import { bot, channel, message } from './payloads.ts'
import { setStage } from './stage.ts'

async function withFile(more: object = {}) {
  const stage = await setStage()
  stage.slack.files.set('/files-pri/T0-F1/visits.csv', 'day,visits\n2026-11-01,5\n')
  const file = {
    id: 'F1',
    name: 'visits.csv',
    url_private_download: `${stage.slack.host}/files-pri/T0-F1/visits.csv`,
    ...more,
  }
  return { ...stage, file }
}

it('a file comes with the words beside it, fetched with the token, once', async () => {
  const { house, event, file } = await withFile()
  const said = message(`<@${bot}> our visits`, { subtype: 'file_share', files: [file] })
  await event(said)
  await expect.poll(() => house.received.length).toBe(1)
  await event(said)
  await event({ ...said, type: 'app_mention', subtype: undefined })
  await event(message('thanks, that was all', { user: 'U0AN', thread_ts: (said as { ts: string }).ts }))
  await expect.poll(() => house.received.length).toBe(2)
  expect(house.uploads.map(({ name, bytes }) => [name, bytes]).at(0)).toEqual(['visits.csv', 24])
  expect(house.received[0]?.payload).toMatchObject({ kind: 'file', text: 'our visits' })
  expect(await house.context.kept.all('files.')).toEqual({})
})

it('a mention whose files come with its second telling loses neither', async () => {
  const { house, event, file } = await withFile()
  const said = message(`<@${bot}> our visits`)
  await event({ ...said, type: 'app_mention' })
  await event({ ...said, subtype: 'file_share', files: [file] })
  await expect.poll(() => house.received.length).toBe(2)
  expect(house.received.map(({ payload }) => payload)).toMatchObject([
    { kind: 'message', text: 'our visits' },
    { kind: 'file', text: '' },
  ])
})

it('a file that was not fetched when the process died is fetched in the next life', async () => {
  const first = await withFile()
  first.slack.files.clear()
  first.slack.mishap = ({ method }) => (method.startsWith('/files-pri') ? { status: 503 } : null)
  await first.event(message(`<@${bot}> here`, { subtype: 'file_share', files: [first.file] }))
  await first.adapter.close()
  expect(first.house.received).toEqual([])
  first.slack.files.set('/files-pri/T0-F1/visits.csv', 'day\n')
  const second = await setStage({ kept: first.house.context.kept })
  second.slack.files.set('/files-pri/T0-F1/visits.csv', 'day\n')
  // The address belongs to the first Slack; nobody but Slack's own hosts may be asked, and the person is told.
  await second.slack.until(() => second.slack.messages.length === 1)
  await expect.poll(() => second.house.received.length).toBe(1)
  expect(second.house.received[0]?.payload).toEqual({ kind: 'message', text: 'here' })
})

it('a file that is gone is said to be, and the words beside it are not lost', async () => {
  const { house, slack, event, file } = await withFile()
  slack.mishap = ({ method }) => (method.startsWith('/files-pri') ? { status: 404 } : null)
  slack.files.clear()
  await event(message(`<@${bot}> our visits`, { subtype: 'file_share', files: [file], user: 'U0LAN' }))
  await expect.poll(() => house.received.length).toBe(1)
  await slack.until(() => slack.messages.length === 1)
  expect(house.received[0]?.payload).toEqual({ kind: 'message', text: 'our visits' })
  expect(slack.messages[0]).toMatchObject({ channel, user: 'U0LAN' })
})

it.each(['https://evil.example/files-pri/x', 'http://files.slack.com/x', 'file:///etc/passwd', 'nonsense'])(
  'the token is not sent to %s',
  async (address) => {
    const { slack } = await setStage()
    const asking = openFile(address, {
      token: 'xoxb-secret',
      api: slack.url,
      name: 'x.csv',
      signal: new AbortController().signal,
    })
    await expect(asking).rejects.toMatchObject({ code: 'network_refused' })
  },
)
