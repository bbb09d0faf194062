import { beforeAll, describe, expect, it } from 'vitest'
import { sample, sampleModal } from '../render/samples.ts'
import { type DiscordSchema, hasDiscordSchema, loadDiscordSchema, whyNot } from './discord-schema.ts'

let schema: DiscordSchema
beforeAll(async () => {
  if (hasDiscordSchema) schema = await loadDiscordSchema()
})

const messages = '/channels/123/messages'
const callback = '/interactions/123/token/callback'
const commands = '/applications/123/commands'
const command = { name: 'insight', description: 'Ask why', type: 1, name_localizations: { vi: 'tim-hieu' } }

describe.skipIf(!hasDiscordSchema)(`Discord's own description of its API (${whyNot} otherwise)`, () => {
  it('takes what is whole', () => {
    expect(schema.problemsOf({ method: 'POST', path: messages, ...sample })).toEqual([])
    expect(schema.problemsOf({ method: 'PATCH', path: `${messages}/456`, ...sample })).toEqual([])
    expect(
      schema.problemsOf({ method: 'POST', path: callback, body: { type: 9, data: sampleModal } }),
    ).toEqual([])
    expect(
      schema.problemsOf({ method: 'POST', path: callback, body: { type: 5, data: { flags: 64 } } }),
    ).toEqual([])
    expect(schema.problemsOf({ method: 'PUT', path: commands, body: [command] })).toEqual([])
    expect(
      schema.problemsOf({
        method: 'POST',
        path: `/channels/123/messages/456/threads`,
        body: { name: 'Why' },
      }),
    ).toEqual([])
    expect(schema.problemsOf({ method: 'POST', path: '/webhooks/123/token', ...sample })).toEqual([])
    expect(
      schema.problemsOf({ method: 'PATCH', path: '/webhooks/123/token/messages/@original', ...sample }),
    ).toEqual([])
  })

  it.each([
    ['a path that is not there', 'POST', '/channels/123/nothing', {}],
    ['an unknown key', 'POST', messages, { ...sample.body, colour: 1 }],
    ['a wrong type', 'POST', messages, { ...sample.body, flags: 'v2' }],
    ['a long nonce', 'POST', messages, { ...sample.body, nonce: 'x'.repeat(26) }],
    ['content beside components', 'POST', messages, { ...sample.body, content: 'x' }],
    ['long content', 'POST', messages, { content: 'x'.repeat(2_001), allowed_mentions: { parse: [] } }],
    ['a long title', 'POST', callback, { type: 9, data: { ...sampleModal, title: 'x'.repeat(46) } }],
    ['an upper-case command', 'PUT', commands, [{ ...command, name: 'Insight' }]],
    ['a long command', 'PUT', commands, [{ ...command, description: 'x'.repeat(101) }]],
    ['an undescribed command', 'PUT', commands, [{ ...command, description: '' }]],
    [
      'too many commands',
      'PUT',
      commands,
      Array.from({ length: 101 }, (_, at) => ({ ...command, name: `c${at}` })),
    ],
    ['too many options', 'PUT', commands, [{ ...command, options: optionsOf(26) }]],
    ['options of one name', 'PUT', commands, [{ ...command, options: [...optionsOf(1), ...optionsOf(1)] }]],
    [
      'a required option behind an optional one',
      'PUT',
      commands,
      [{ ...command, options: [...optionsOf(1), { ...optionsOf(2)[1], required: true }] }],
    ],
    [
      '8,000 characters',
      'PUT',
      commands,
      [
        {
          ...command,
          options: optionsOf(25).map((option) => ({
            ...option,
            description: 'x'.repeat(100),
            choices: choices(12),
          })),
        },
      ],
    ],
  ])('refuses %s', (_, method, path, body) => {
    const files = path === messages && 'components' in body ? sample.files : []
    expect(schema.problemsOf({ method, path, body, files })).not.toEqual([])
  })
})

function optionsOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({ type: 3, name: `o${at}`, description: 'x' }))
}

function choices(count: number) {
  return Array.from({ length: count }, (_, at) => ({ name: `${at} ${'x'.repeat(20)}`, value: `v${at}` }))
}
