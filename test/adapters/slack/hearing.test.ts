import { describe, expect, it } from 'vitest'
import { readAsked } from '../../../adapters/slack/inbound/command-words.ts'
import { hear } from '../../../adapters/slack/inbound/hearing.ts'
import { plainWords } from '../../../adapters/slack/inbound/plain-words.ts'

const base = { botUser: 'UBOT', isDirect: false, hasFiles: false, talk: null, author: 'ULAN', text: '' }
const talk = { partners: ['ULAN'], aside: false }

describe('what a message is to Visao', () => {
  it.each([
    ['talk in a channel', { text: 'good morning' }, 'nothing'],
    ['a mention', { text: 'hi <@UBOT>' }, 'turn'],
    ['a direct message', { isDirect: true, text: 'hi' }, 'turn'],
    ['an answer of a partner', { talk, text: 'yes' }, 'turn'],
    ['somebody else in the thread', { talk, author: 'UAN', text: 'I think so too' }, 'context'],
    ['a partner who begins with somebody else', { talk, text: '<@UAN> what do you think?' }, 'context'],
    ['a partner who names somebody on the way', { talk, text: 'ask <@UAN> too' }, 'turn'],
    ['a partner who was asked by another', { talk: { ...talk, aside: true }, text: 'yes' }, 'context'],
    [
      'a file of a partner who was asked by another',
      { talk: { ...talk, aside: true }, hasFiles: true },
      'turn',
    ],
    ['a mention after an aside', { talk: { ...talk, aside: true }, text: '<@UBOT> go on' }, 'turn'],
  ] as const)('%s', (_, said, heard) => {
    expect(hear({ ...base, ...said }).heard).toBe(heard)
  })

  it('goes back to the partner after one answer to somebody else', () => {
    const asked = hear({ ...base, talk, author: 'UAN', text: 'Lan, with returns?' })
    const answered = hear({ ...base, talk: asked.talk, text: 'yes, with returns' })
    expect([
      asked.heard,
      answered.heard,
      hear({ ...base, talk: answered.talk, text: 'go on' }).heard,
    ]).toEqual(['context', 'context', 'turn'])
  })
})

it.each([
  ['<@UBOT> see <https://a.example|this> &amp; <#C1|shop>', 'see this (https://a.example) & #shop'],
  ['<https://a.example>', 'https://a.example'],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ['<!here> <!subteam^S1|@team> <@ULAN|lan>', '@here @team @lan'],
  ['&lt;@UBOT&gt; stays text', '<@UBOT> stays text'],
  ['  tiếng   Việt, hai\n dòng ', 'tiếng Việt, hai\n dòng'],
])('plain words of %j', (text, plain) => {
  expect(plainWords(text, 'UBOT')).toBe(plain)
})

it.each([
  ['', { kind: 'command', name: 'help' }],
  ['Nguồn dữ liệu', { kind: 'command', name: 'sources' }],
  ['language vietnamese', { kind: 'command', name: 'vietnamese' }],
  ['mới vì sao đơn giảm?', { kind: 'new', question: 'vì sao đơn giảm?' }],
  ['new', { kind: 'new', question: '' }],
  ['newsletter openings fell', { kind: 'new', question: 'newsletter openings fell' }],
] as const)('/insight %s', (text, asked) => {
  expect(readAsked(text)).toEqual(asked)
})
