import { describe, expect, it } from 'vitest'
import type { Content } from '../../../src/conversation/content.ts'
import { phrase } from '../../../src/locales/locale.ts'
import { atTerminal, type Script } from './loopback-house.ts'

const hello: Content = [{ type: 'prose', text: 'Hello.' }]
const offer: Content = [
  {
    type: 'actions',
    actions: [
      { id: 'a_yes', label: 'Yes' },
      { id: 'a_no', label: 'Change' },
    ],
  },
  {
    type: 'choice',
    id: 'a_device',
    label: 'Devices',
    many: true,
    options: [
      { id: 'mobile', label: 'Mobile' },
      { id: 'desktop', label: 'Desktop' },
    ],
  },
]
const form: Content = [
  {
    type: 'form',
    id: 'f_action',
    title: 'Action',
    submit: 'Save',
    fields: [
      { name: 'what', kind: 'short', label: 'What', required: true, maxLength: 10 },
      {
        name: 'kind',
        kind: 'one',
        label: 'Kind',
        required: true,
        options: [
          { value: 'ad', label: 'Quảng cáo' },
          { value: 'care', label: 'Chăm sóc' },
        ],
      },
      { name: 'split', kind: 'yes_no', label: 'Split', required: true },
      { name: 'note', kind: 'long', label: 'Note', required: false },
    ],
  },
]
const replying =
  (content: Content): Script['reply'] =>
  (inbound) =>
    inbound.payload.kind === 'opened' ? [hello] : [content]
const payloads = async (lines: readonly string[], content: Content, lang: 'en' | 'vi' = 'en') => {
  const { received, output } = await atTerminal(lines, { reply: replying(content) }, { lang })
  return { sent: received.slice(1).map((inbound) => inbound.payload), output }
}

describe('the prompt', () => {
  it('greets, opens the conversation and keeps it at the end', async () => {
    const { received, output } = await atTerminal(['/quit'], { reply: replying(hello) }, { lang: 'vi' })
    expect(received.map((inbound) => inbound.payload.kind)).toEqual(['opened'])
    expect(output).toContain(phrase('vi', 'terminal.welcome'))
    expect(output).toContain('Hello.')
    expect(output).toContain(phrase('vi', 'terminal.bye'))
  })

  it('shows where a conversation was left and lets its numbers be chosen', async () => {
    const entry = { id: '1', direction: 'out' as const, at: '', author: 'Visao', text: '', content: offer }
    const { received, output } = await atTerminal(['2'], { reply: replying(hello), transcript: [entry] })
    expect(output).toContain('[2] Change')
    expect(received.map((inbound) => inbound.payload)).toEqual([{ kind: 'action', ref: 'a_no', values: [] }])
  })

  it('chooses by number, several with commas, and takes other numbers as words', async () => {
    const { sent } = await payloads(['go', '1', '3', '3, 4', '45', '1,2'], offer)
    expect(sent).toEqual([
      { kind: 'message', text: 'go' },
      { kind: 'action', ref: 'a_yes', values: [] },
      { kind: 'action', ref: 'a_device', values: ['mobile'] },
      { kind: 'action', ref: 'a_device', values: ['mobile', 'desktop'] },
      { kind: 'message', text: '45' },
      { kind: 'message', text: '1,2' },
    ])
  })

  it('passes commands on, answers /help itself and says when a file is missing', async () => {
    const { sent, output } = await payloads(
      ['/status', '/skip this step', '/help', '/file /no/such.csv'],
      hello,
    )
    expect(sent).toEqual([
      { kind: 'command', name: 'status', text: '' },
      { kind: 'command', name: 'skip', text: 'this step' },
    ])
    expect(output).toContain('/file PATH')
  })

  it('asks a form field by field, again where an answer cannot be taken', async () => {
    const lines = ['go', '1', '', 'far too long', 'call', 'radio', 'cham soc', 'maybe', 'có', '']
    const { sent, output } = await payloads(lines, form, 'vi')
    expect(sent.at(-1)).toEqual({
      kind: 'form_submit',
      ref: 'f_action',
      values: { what: 'call', kind: 'care', split: 'yes' },
    })
    expect(output).toContain(phrase('vi', 'terminal.form.required'))
    expect(output).toContain(phrase('vi', 'terminal.form.not_listed'))
    expect(output).toContain('Quảng cáo')
  })

  it('sends nothing of a form that was left', async () => {
    const { sent, output } = await payloads(['go', '1', 'call', '/cancel'], form)
    expect(sent).toEqual([{ kind: 'message', text: 'go' }])
    expect(output).toContain(phrase('en', 'terminal.form.cancelled'))
  })

  it('writes no colours where the output is not a terminal', async () => {
    const { output } = await payloads(['go'], [{ type: 'notice', level: 'error', text: 'No.' }, ...offer])
    expect(output).not.toContain('\u001b')
    expect(output).toContain('✗ No.')
  })

  it('does not let the words of others steer the terminal', async () => {
    const quote: Content = [{ type: 'quote', text: 'late\u001b[2J\u0007 again', source: 'ticket\u009b1m' }]
    const { output } = await payloads(['go'], quote)
    expect(output).toContain('«late[2J again» (ticket1m)')
  })
})
