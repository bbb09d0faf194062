import { describe, expect, it } from 'vitest'
import { breachesOf } from '../../../../adapters/discord/render/limits.ts'
import { modalBreachesOf } from '../../../../adapters/discord/render/modal-limits.ts'
import { changed, sample, sampleModal } from './samples.ts'

const long = (length: number) => 'x'.repeat(length)
const inside = 'body.components.0.components'
const button = (id: string) => ({ type: 2, style: 2, label: 'Choose', custom_id: id })
const buttons = (count: number) => Array.from({ length: count }, (_, at) => button(`a:a_${at + 10}`))
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: 'one', value: `v${at}` }))
const items = (count: number) =>
  Array.from({ length: count }, () => ({ media: { url: 'https://a.b' }, description: 'x' }))

const messages: readonly (readonly [string, string, unknown])[] = [
  [
    'components: 41 of at most 40',
    `${inside}.1.components`,
    Array.from({ length: 31 }, () => ({ type: 10, content: 'x' })),
  ],
  ['characters of all texts', `${inside}.0.content`, long(3_992)],
  ['bytes of all texts', `${inside}.0.content`, 'ệ'.repeat(3_380)],
  ['text: 0 of at least 1', `${inside}.0.content`, ' '],
  ['custom_id: 101 of at most 100', `${inside}.4.components.0.custom_id`, long(101)],
  ['custom_id: 0 of at least 1', `${inside}.4.components.0.custom_id`, ''],
  ['two controls have one custom_id', `${inside}.4.components.0.custom_id`, 'o:a_1:x'],
  ['button label: 81 of at most 80', `${inside}.4.components.0.label`, long(81)],
  ['button label: 0 of at least 1', `${inside}.4.components.0.label`, ''],
  ['buttons in a row: 6 of at most 5', `${inside}.4.components`, buttons(6)],
  ['controls in a row: 0 of at least 1', `${inside}.4.components`, []],
  ['a select has a row to itself', `${inside}.5.components.1`, button('a:a_9')],
  ['options: 26 of at most 25', `${inside}.5.components.0.options`, options(26)],
  ['options: 0 of at least 1', `${inside}.5.components.0.options`, []],
  ['option label: 101 of at most 100', `${inside}.5.components.0.options.0.label`, long(101)],
  ['option value: 101 of at most 100', `${inside}.5.components.0.options.0.value`, long(101)],
  ['option value: 0 of at least 1', `${inside}.5.components.0.options.0.value`, ''],
  ['option description: 101 of at most 100', `${inside}.5.components.0.options.0.description`, long(101)],
  ['two options have one value', `${inside}.5.components.0.options.1`, { label: 'two', value: '1' }],
  ['placeholder: 151 of at most 150', `${inside}.5.components.0.placeholder`, long(151)],
  ['values that may be chosen: 2 of at most 1', `${inside}.5.components.0.max_values`, 2],
  [
    'texts of a section: 4 of at most 3',
    `${inside}.1.components`,
    Array.from({ length: 4 }, () => ({ type: 10, content: 'x' })),
  ],
  ['pictures of a gallery: 11 of at most 10', `${inside}.2.items`, items(11)],
  ['alternative text: 1025 of at most 1024', `${inside}.2.items.0.description`, long(1_025)],
  ['attachment://other.png is not sent', `${inside}.2.items.0.media.url`, 'attachment://other.png'],
  ['attachment://chart-1.png is not shown', `${inside}.2.items.0.media.url`, 'https://a.b'],
  ['description of a file: 1025 of at most 1024', 'body.attachments.0.description', long(1_025)],
  ['bytes of chart-1.png', 'files.0.bytes', new Uint8Array(10 * 1024 * 1024 + 1)],
  [
    'files: 11 of at most 10',
    'files',
    Array.from({ length: 11 }, (_, at) => ({ name: `f${at}`, bytes: new Uint8Array(1) })),
  ],
  ['two files have one name', 'files.1.name', 'chart-1.png'],
  ['content, embeds and polls cannot stand beside components', 'body.content', 'words'],
  ['mentions are not switched off', 'body.allowed_mentions', { parse: ['users'] }],
  ['mentions are not switched off', 'body.allowed_mentions', undefined],
]

const texts: readonly (readonly [string, string, unknown])[] = [
  ['custom_id of a modal: 101 of at most 100', 'custom_id', long(101)],
  ['custom_id of a modal: 0 of at least 1', 'custom_id', ''],
  ['title of a modal: 46 of at most 45', 'title', long(46)],
  ['title of a modal: 0 of at least 1', 'title', ' '],
  ['components of a modal: 6 of at most 5', 'components.5', { type: 10, content: 'x' }],
  ['components of a modal: 0 of at least 1', 'components', []],
  ['label: 46 of at most 45', 'components.0.label', long(46)],
  ['label: 0 of at least 1', 'components.0.label', ''],
  ['description: 101 of at most 100', 'components.0.description', long(101)],
  ['a label without its input', 'components.0.component', undefined],
  ['text of an input: 4001 of at most 4000', 'components.0.component.value', long(4_001)],
  ['text of an input beside its own bound: 11 of at most 10', 'components.0.component.value', long(11)],
  ['length of an input: 4001 of at most 4000', 'components.0.component.max_length', 4_001],
  ['placeholder of an input: 101 of at most 100', 'components.0.component.placeholder', long(101)],
  ['options: 1 of at least 2', 'components.1.component.options', options(1)],
  ['options: 11 of at most 10', 'components.1.component.options', options(11)],
  ['options: 11 of at most 10', 'components.2.component.options', options(11)],
  ['options: 0 of at least 1', 'components.2.component.options', []],
  ['options: 26 of at most 25', 'components.3.component.options', options(26)],
  ['files of an upload: 11 of at most 10', 'components.4.component.max_values', 11],
  ['two controls have one custom_id', 'components.1.component.custom_id', 'text'],
]

const poll = {
  poll: { question: { text: 'Which?' }, answers: [{ poll_media: { text: 'this' } }], duration: 24 },
  allowed_mentions: { parse: [] },
}
const polls: readonly (readonly [string, string, unknown])[] = [
  ['question of a poll: 301 of at most 300', 'poll.question.text', long(301)],
  [
    'answers of a poll: 11 of at most 10',
    'poll.answers',
    Array.from({ length: 11 }, () => ({ poll_media: { text: 'x' } })),
  ],
  ['answers of a poll: 0 of at least 1', 'poll.answers', []],
  ['answer of a poll: 56 of at most 55', 'poll.answers.0.poll_media.text', long(56)],
  ['hours of a poll: 769 of at most 768', 'poll.duration', 769],
  ['characters of the content: 2001 of at most 2000', 'content', long(2_001)],
  [
    'rows: 6 of at most 5',
    'components',
    Array.from({ length: 6 }, (_, at) => ({ type: 1, components: [button(`x${at}`)] })),
  ],
  ['a message without the flag has rows only', 'components', [{ type: 10, content: 'x' }]],
]

describe('what Discord would refuse', () => {
  it('is nothing of what is sent', () => {
    expect(breachesOf(sample.body, sample.files)).toEqual([])
    expect(modalBreachesOf(sampleModal)).toEqual([])
    expect(breachesOf(poll)).toEqual([])
  })

  it.each(messages)('of a message: %s', (breach, path, value) => {
    const { body, files } = changed(sample, path, value)
    expect(breachesOf(body, files).join('\n')).toContain(breach)
  })

  it.each(texts)('of a modal: %s', (breach, path, value) => {
    expect(modalBreachesOf(changed(sampleModal, path, value)).join('\n')).toContain(breach)
  })

  it.each(polls)('of a poll or plain message: %s', (breach, path, value) => {
    expect(breachesOf(changed(poll, path, value)).join('\n')).toContain(breach)
  })

  it('is named where it is no message at all', () => {
    expect(breachesOf({ components: 'none' })).not.toEqual([])
    expect(modalBreachesOf({ title: 'x' })).not.toEqual([])
  })
})
