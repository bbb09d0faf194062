import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../src/conversation/content.ts'
import { atTerminal, type Script } from './loopback-house.ts'

const hello: Content = [{ type: 'prose', text: '**1.4%** it is: [1.4%](evidence:rd_1.0.value)' }]
const offer: Content = [
  { type: 'actions', actions: [{ id: 'a_yes', label: 'Đúng rồi' }] },
  {
    type: 'choice',
    id: 'a_device',
    label: 'Devices',
    many: true,
    options: [
      { id: 'mobile', label: 'Điện thoại' },
      { id: 'desktop', label: 'Máy tính' },
    ],
  },
  {
    type: 'form',
    id: 'f_action',
    title: 'Action',
    submit: 'Save',
    fields: [{ name: 'owner', kind: 'person', label: 'Owner', required: true }],
  },
]
const says =
  (content: Content): Script['reply'] =>
  () => [content]

const machine = (lines: readonly object[], script: Script, lang?: 'en' | 'vi') =>
  atTerminal(
    lines.map((line) => JSON.stringify(line)),
    script,
    { json: true, ...(lang ? { lang } : {}) },
  )
const events = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('the machine mode', () => {
  it('answers a turn with its messages and its end', async () => {
    const { output, received } = await machine([{ text: 'why?' }], { reply: says(hello) })
    expect(events(output)).toEqual([
      {
        event: 'message',
        key: 'm1.0',
        thread: 'main',
        op: 'post',
        content: hello,
        text: '1.4% it is: 1.4%',
      },
      { event: 'turn_end', thread: 'main', step: 'objective', status: 'open' },
    ])
    expect(received[0]).toMatchObject({
      platform: 'terminal',
      workspace: 'local',
      thread: { channel: 'terminal', thread: 'main', isDirect: true },
      payload: { kind: 'message', text: 'why?' },
      receivedAt: '2026-11-22T03:00:00.000Z',
    })
  })

  it('takes turns strictly one after another and ends after the last', async () => {
    const log: string[] = []
    const lines = ['a', 'b', 'c'].map((id) => ({ text: id, id }))
    await machine(lines, { reply: says(hello), log: (what) => log.push(what) })
    expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c'])
  })

  it('gives the same line at the same place the same id, and keeps a given one', async () => {
    const lines = [{ text: 'a' }, { text: 'a' }, { text: 'a', thread: 'other' }, { text: 'a', id: 'mine' }]
    const ids = async () =>
      (await machine(lines, { reply: says(hello) })).received.map((inbound) => inbound.id)
    const first = await ids()
    expect(new Set(first).size).toBe(4)
    expect(first[3]).toBe('mine')
    expect(await ids()).toEqual(first)
  })

  it('ends a repeated turn without saying anything again', async () => {
    const { output, received } = await machine([{ text: 'a', id: 'old' }, { text: 'b' }], {
      reply: says(hello),
      known: ['old'],
    })
    expect(received).toHaveLength(1)
    expect(events(output)[0]).toEqual({ event: 'turn_end', thread: 'main', step: 'analyse', status: 'open' })
    expect(events(output)).toHaveLength(3)
  })

  it.each([
    ['a reference', 'a_yes', { ref: 'a_yes', values: [] }],
    ['a label without diacritics', 'dung roi', { ref: 'a_yes', values: [] }],
    ['an option', 'mobile', { ref: 'a_device', values: ['mobile'] }],
    ['several labels', ['Điện thoại', 'Máy tính'], { ref: 'a_device', values: ['mobile', 'desktop'] }],
    ['a reference it never saw', 'a_old', { ref: 'a_old', values: [] }],
  ])('chooses by %s', async (_by, choose, payload) => {
    const { received } = await machine([{ text: 'go' }, { choose }], { reply: says(offer) })
    expect(received[1]?.payload).toEqual({ kind: 'action', ...payload })
  })

  it('knows what an earlier process offered', async () => {
    const entry = { id: '1', direction: 'out' as const, at: '', author: 'Visao', text: '', content: offer }
    const { received } = await machine([{ choose: 'Máy tính' }], { reply: says(hello), transcript: [entry] })
    expect(received[0]?.payload).toEqual({ kind: 'action', ref: 'a_device', values: ['desktop'] })
  })

  it('submits the latest form, or the one that is named', async () => {
    const lines = [
      { text: 'go' },
      { submit: { owner: 'An', days: 14, sure: true, on: ['a', 'b'] } },
      { submit: { form: 'f_x', owner: 'B' } },
    ]
    const { received } = await machine(lines, { reply: says(offer) })
    expect(received[1]?.payload).toEqual({
      kind: 'form_submit',
      ref: 'f_action',
      values: { owner: 'An', days: '14', sure: 'yes', on: 'a,b' },
    })
    expect(received[2]?.payload).toMatchObject({ ref: 'f_x', values: { owner: 'B' } })
  })

  it('hands over a file with its words, and a command', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'visao-')), 'sessions.csv')
    writeFileSync(path, 'a,b\n1,2\n')
    const { received, uploads } = await machine([{ file: path, text: 'look' }, { command: 'status' }], {
      reply: says(hello),
    })
    expect(uploads).toEqual([{ name: 'sessions.csv', text: 'a,b\n1,2\n' }])
    expect(received[0]?.payload).toMatchObject({
      kind: 'file',
      text: 'look',
      files: [{ name: 'sessions.csv' }],
    })
    expect(received[1]?.payload).toEqual({ kind: 'command', name: 'status', text: '' })
  })

  it('speaks for whoever a line names', async () => {
    const lines = [
      { text: 'a', actor: 'lan' },
      { text: 'b', actor: { id: 'an', name: 'An', locale: 'vi' } },
      { text: 'c' },
    ]
    const { received } = await machine(lines, { reply: says(hello) }, 'vi')
    expect(received.map((inbound) => inbound.actor)).toEqual([
      { id: 'lan', name: 'lan', locale: 'vi' },
      { id: 'an', name: 'An', locale: 'vi' },
      { id: 'terminal', name: 'bạn', locale: 'vi' },
    ])
  })

  it.each([
    ['not JSON', 'why?', 'input_invalid'],
    ['nothing known', '{"say":"hi"}', 'input_invalid'],
    ['two things at once', '{"text":"a","choose":"b"}', 'input_invalid'],
    ['a file that is not there', '{"file":"/no/such.csv"}', 'file_missing'],
    ['a folder', `{"file":${JSON.stringify(tmpdir())}}`, 'file_unreadable'],
    ['a form that was never shown', '{"submit":{"owner":"An"}}', 'action_unknown'],
  ])('says what is wrong with a line that is %s, and goes on', async (_what, line, code) => {
    const { output, received } = await atTerminal(
      [line, '', '{"text":"go on"}'],
      { reply: says(hello) },
      { json: true },
    )
    const [error, ...rest] = events(output)
    expect(error).toEqual({ event: 'error', code, text: expect.stringMatching(/\S/u) })
    expect(rest.map((event) => event.event)).toEqual(['turn_end', 'message', 'turn_end'])
    expect(received).toHaveLength(1)
  })
})
