import { expect, it } from 'vitest'
import { readAction } from '../../../../adapters/slack/render/action-ids.ts'
import { asObject, everything } from '../../../../adapters/slack/render/limits/measured.ts'
import { renderMessage } from '../../../../adapters/slack/render/message.ts'
import type { Content, ContentNode } from '../../../../src/conversation/content.ts'

type Choice = Extract<ContentNode, { type: 'choice' }>

const options = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `id ${place}`, label: `Option ${place}` }))
const choice = (many: boolean, count: number): Choice => ({
  type: 'choice',
  id: 'a_ref',
  label: 'Which one?',
  many,
  options: options(count),
})

/** The elements of a message that can be pressed, as Slack sends them back. */
function controls(content: Content, feedback?: string): readonly Readonly<Record<string, unknown>>[] {
  const { blocks } = renderMessage({ content, language: 'en' }, feedback === undefined ? {} : { feedback })
  return everything(blocks, '')
    .map(({ value }) => asObject(value))
    .filter((thing) => typeof thing.action_id === 'string')
}

it('reads a button as the reference that it stands for', () => {
  const [button] = controls([{ type: 'actions', actions: [{ id: 'a_go-on_1', label: 'Go on' }] }])
  expect(readAction(button)).toEqual({ kind: 'action', ref: 'a_go-on_1', values: [] })
})

it('reads an option of a few, pressed as a button', () => {
  const pressed = controls([choice(false, 3)]).map((control) => readAction(control))
  expect(pressed).toEqual(
    ['id 0', 'id 1', 'id 2'].map((value) => ({ kind: 'action', ref: 'a_ref', values: [value] })),
  )
})

it('reads an option that was selected from a list', () => {
  const [select] = controls([choice(false, 150)])
  expect(select?.type).toBe('static_select')
  const chosen = { ...select, selected_option: { value: 'id 149' } }
  expect(readAction(chosen)).toEqual({ kind: 'action', ref: 'a_ref', values: ['id 149'] })
})

it.each([3, 40])('waits with ticks of %i until they are sent', (count) => {
  const [ticks, send] = controls([choice(true, count)])
  expect(readAction({ ...ticks, selected_options: [{ value: 'id 1' }] })).toEqual({ kind: 'nothing' })
  const held = { type: ticks?.type, selected_options: [{ value: 'id 1' }, { value: 'id 2' }] }
  const state = { values: { b1: { [String(ticks?.action_id)]: held }, b2: { 'tick:other:1': held } } }
  expect(readAction(send, state)).toEqual({ kind: 'action', ref: 'a_ref', values: ['id 1', 'id 2'] })
  expect(readAction(send, { values: {} })).toEqual({ kind: 'action', ref: 'a_ref', values: [] })
})

it('reads the button of a form, the thumbs and the evidence of a message', () => {
  const form: ContentNode = { type: 'form', id: 'f_ref', title: 'Brief', submit: 'Save', fields: [] }
  const prose: ContentNode = {
    type: 'prose',
    text: '[1.4%](evidence:rd_1.0.value) against [2.9%](evidence:rd_2.0.value), [1.4%](evidence:rd_1.0.value) again',
  }
  const found = controls([prose, form], 'out_7:1')
  const [opens, evidence, thumbs] = found
  expect(readAction(opens)).toEqual({ kind: 'open_form', ref: 'f_ref' })
  expect(readAction(evidence)).toEqual({ kind: 'evidence', records: ['rd_1', 'rd_2'] })
  const { positive_button, negative_button } = asObject(thumbs)
  const thumb = (side: unknown) => ({ ...thumbs, value: asObject(side).value })
  expect(readAction(thumb(positive_button))).toEqual({ kind: 'feedback', subject: 'out_7:1', helpful: true })
  expect(readAction(thumb(negative_button))).toEqual({ kind: 'feedback', subject: 'out_7:1', helpful: false })
})

it('takes nothing that is not its own', () => {
  for (const action of [null, {}, { action_id: 'other' }, { action_id: 'home:erase:1' }, { action_id: 7 }])
    expect(readAction(action)).toEqual({ kind: 'nothing' })
})
