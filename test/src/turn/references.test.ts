import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formPrefix } from '../../../src/conversation/plan.ts'
import { referencesFor } from '../../../src/turn/references.ts'

const key = { workspace: 'w', platform: 'slack', channel: 'C1', thread: '1700000000.000100' }
const made = (name = 'go_on', opensForm = false, of = key, message = 'msg_1', secret = 'secret') =>
  referencesFor(secret, of, message).register(name, opensForm)

describe('the reference of a button', () => {
  test('is the same each time, so that a turn that is run again makes the same message', () => {
    expect(made()).toBe(made())
  })

  test.each([
    ['name', () => made('stop')],
    ['message', () => made('go_on', false, key, 'msg_2')],
    ['thread', () => made('go_on', false, { ...key, thread: '1700000000.000200' })],
    ['channel', () => made('go_on', false, { ...key, channel: 'C2' })],
    ['platform', () => made('go_on', false, { ...key, platform: 'web' })],
    ['workspace', () => made('go_on', false, { ...key, workspace: 'v' })],
    ['secret', () => made('go_on', false, key, 'msg_1', 'another')],
    ['form', () => made('go_on', true)],
  ])('is another one for another %s', (_, other) => {
    expect(other()).not.toBe(made())
  })

  test('tells by its beginning whether it opens a form', () => {
    expect(made('brief', true).startsWith(formPrefix)).toBe(true)
    expect(made('go_on', false).startsWith(formPrefix)).toBe(false)
  })

  test('is short and plain whatever it is made of: a prefix still fits the hundred characters of Discord', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 500 })
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (name, thread, message, form) => {
        const ref = made(name, form, { ...key, thread }, message)
        expect(ref).toMatch(/^[fa]_[\w-]+$/)
        expect(ref.length).toBeLessThanOrEqual(30)
      }),
      { numRuns: 200 },
    )
  })

  test('says nothing of its name', () => {
    expect(made('sign_Q3')).not.toContain('sign')
  })

  test('differs for all names of all messages', () => {
    const refs = Array.from({ length: 50 }, (_, place) =>
      ['a', 'b', 'c'].map((name) => made(name, false, key, `msg_${place}`)),
    ).flat()
    expect(new Set(refs).size).toBe(refs.length)
  })
})

test('every reference is a record with its place, its name and its message', () => {
  const { register, made: records } = referencesFor('secret', key, 'msg_1')
  const form = register('brief', true)
  const button = register('go_on', false)
  expect(records).toEqual([
    { ...key, ref: form, name: 'brief', message: 'msg_1' },
    { ...key, ref: button, name: 'go_on', message: 'msg_1' },
  ])
})
