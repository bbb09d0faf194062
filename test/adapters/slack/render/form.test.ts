import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readForm, renderForm } from '../../../../adapters/slack/render/form.ts'
import type { NodeOf } from '../../../../adapters/slack/render/frame.ts'
import { asObject, everything } from '../../../../adapters/slack/render/limits/measured.ts'
import { viewBreaches } from '../../../../adapters/slack/render/limits.ts'
import { node } from '../../../src/delivery/arbitrary-content.ts'

type Form = NodeOf<'form'>

const word = fc.stringMatching(/^[a-zà-ỹ0-9]{1,12}$/u)
const options = (least: number, most: number) =>
  fc
    .uniqueArray(word, { minLength: least, maxLength: most })
    .map((values) => values.map((value) => ({ value, label: `${value} label` })))
const about = { name: word, label: word, required: fc.boolean() }

/** A field with an answer to it, as the house takes answers. */
const answered = fc.oneof(
  fc.record({
    field: fc.record({
      ...about,
      kind: fc.constantFrom('short' as const, 'long' as const, 'number' as const),
    }),
    answer: fc.string({ minLength: 1, maxLength: 200 }),
  }),
  fc.record({
    field: fc.record({ ...about, kind: fc.constant('date' as const) }),
    answer: fc.constantFrom('2026-11-21', '2027-01-01'),
  }),
  fc.record({
    field: fc.record({ ...about, kind: fc.constant('yes_no' as const) }),
    answer: fc.constantFrom('yes', 'no'),
  }),
  options(1, 230).chain((offered) =>
    fc.record({
      field: fc.record({ ...about, kind: fc.constant('one' as const), options: fc.constant(offered) }),
      answer: fc.constantFrom(...offered.map((option) => option.value)),
    }),
  ),
  options(1, 230).chain((offered) =>
    fc.record({
      field: fc.record({ ...about, kind: fc.constant('many' as const), options: fc.constant(offered) }),
      answer: fc
        .subarray(
          offered.map((option) => option.value),
          { minLength: 1 },
        )
        .map((values) => values.join(',')),
    }),
  ),
)

const forms = fc.uniqueArray(answered, { minLength: 1, maxLength: 12, selector: ({ field }) => field.name })

it('gives back what was answered, however the fields were drawn', () => {
  fc.assert(
    fc.property(forms, (fields) => {
      const form: Form = {
        type: 'form',
        id: 'f_1',
        title: 'The brief',
        submit: 'Save',
        fields: fields.map(({ field }) => field),
      }
      const view = renderForm(form, 'vi', '{}')
      expect(viewBreaches(view)).toEqual([])
      const answers = fields.map(({ answer }) => answer)
      const expected = Object.fromEntries(fields.map(({ field, answer }) => [field.name, answer]))
      expect(readForm(submitted(view.blocks, answers)).values).toEqual(expected)
      const begun = fields.map(({ field, answer }) => ({ ...field, value: answer }))
      const again = renderForm({ ...form, fields: begun }, 'vi', '{}')
      expect(readForm(submitted(again.blocks, [])).values, 'what it began with').toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

it('keeps every limit of a modal, whatever is asked', () => {
  fc.assert(
    fc.property(
      node.filter((one) => one.type === 'form'),
      fc.constantFrom('en' as const, 'vi' as const),
      (form, language) => {
        const view = form.type === 'form' ? renderForm(form, language, 'x'.repeat(3000)) : null
        expect(viewBreaches(view ?? { blocks: [] })).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

it.each(['one', 'many'] as const)('groups more options of %s than one list takes', (kind) => {
  const offered = Array.from({ length: 230 }, (_, place) => ({
    value: `v${place}`,
    label: `Option ${place}`,
  }))
  const field = { name: 'a', kind, label: 'Which?', required: false, options: offered }
  const view = renderForm(
    { type: 'form', id: 'f_1', title: 'T', submit: 'Save', fields: [field] },
    'en',
    '{}',
  )
  expect(viewBreaches(view)).toEqual([])
  const groups = everything(view.blocks, '').flatMap(({ value }) => asObject(value).option_groups ?? [])
  expect(groups.map((group) => asObject(asObject(group).label).text)).toEqual([
    'Option 0 – Option 99',
    'Option 100 – Option 199',
    'Option 200 – Option 229',
  ])
})

it('hands people and files over by their ids, for their names and bytes to be fetched', () => {
  const state = {
    values: {
      '0:owner': { person: { type: 'users_select', selected_user: 'U123' } },
      '1:list': { file: { type: 'file_input', files: [{ id: 'F123', name: 'a.csv' }] } },
      '2:note': { short: { type: 'plain_text_input', value: null } },
    },
  }
  expect(readForm(state)).toEqual({ values: {}, people: { owner: 'U123' }, files: { list: 'F123' } })
})

it('tells a title that the frame of a modal cannot hold above the fields', () => {
  const title = 'Mô tả câu hỏi nghiên cứu của đội trước khi phân tích'
  const field = { name: 'a', kind: 'short' as const, label: 'Câu hỏi', required: true }
  const view = renderForm({ type: 'form', id: 'f_1', title, submit: 'Lưu', fields: [field] }, 'vi', '{}')
  expect(view.title.text).toBe('Mô tả câu hỏi nghiên cứ…')
  expect(JSON.stringify(view.blocks[0])).toContain(title)
})

/** What Slack sends of a view: the answers, or where there is none what each field begins with. */
function submitted(blocks: readonly unknown[], answers: readonly string[]): unknown {
  const inputs = blocks.map(asObject).filter((block) => block.type === 'input')
  const values = inputs.map((block, place) => {
    const element = asObject(block.element)
    return [String(block.block_id), { [String(element.action_id)]: stateOf(element, answers[place]) }]
  })
  return { values: Object.fromEntries(values) }
}

function stateOf(element: Readonly<Record<string, unknown>>, answer: string | undefined): object {
  const type = String(element.type)
  switch (type) {
    case 'radio_buttons':
    case 'static_select':
      return {
        type,
        selected_option: answer === undefined ? (element.initial_option ?? null) : { value: answer },
      }
    case 'checkboxes':
    case 'multi_static_select': {
      const chosen = answer?.split(',').map((value) => ({ value }))
      return { type, selected_options: chosen ?? element.initial_options ?? [] }
    }
    case 'datepicker':
      return { type, selected_date: answer ?? element.initial_date ?? null }
    default:
      return { type, value: answer ?? element.initial_value ?? null }
  }
}
