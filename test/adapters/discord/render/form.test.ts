import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Modal } from '../../../../adapters/discord/render/form/modal.ts'
import { renderForm } from '../../../../adapters/discord/render/form.ts'
import { misreadWords } from '../../../../adapters/discord/render/misread-words.ts'
import { modalBreachesOf } from '../../../../adapters/discord/render/modal-limits.ts'
import { readForm } from '../../../../adapters/discord/render/read-form.ts'
import { resolveForm } from '../../../../adapters/discord/render/resolve-form.ts'
import type { ContentNode, Field } from '../../../../src/conversation/content.ts'

type Form = Extract<ContentNode, { type: 'form' }>

/** A word without the signs of small Markdown, which labels are written in. */
const word = fc.stringMatching(/^[A-Za-zđệ0-9]{1,12}$/u)
const value = fc.oneof(
  word,
  fc.constant(''),
  fc.stringMatching(/^[a-z]{99,140}$/u),
  fc.constantFrom('#1', '=x', 'device=mobile'),
)
const options = (most: number) =>
  fc
    .uniqueArray(value, { minLength: 2, maxLength: most })
    .map((values) => values.map((one, at) => ({ value: one, label: `Name ${at} of them` })))

/** A field and what a person answers in it. */
const answered: fc.Arbitrary<{
  readonly field: Omit<Field<string>, 'name'>
  readonly answer: readonly string[]
}> = fc.oneof(
  fc.record({
    field: fc.record({
      kind: fc.constantFrom(
        'short' as const,
        'long' as const,
        'date' as const,
        'number' as const,
        'person' as const,
      ),
      label: fc.oneof(word, fc.constant('A label that is a good deal longer than Discord would ever show')),
      hint: fc.oneof(word, fc.constant('a hint that goes on '.repeat(12).trim())),
      required: fc.boolean(),
    }),
    answer: fc.tuple(fc.oneof(word, fc.constant(''))),
  }),
  options(24).chain((offered) =>
    fc.record({
      field: fc.constant({ kind: 'one' as const, label: 'One of them', required: true, options: offered }),
      answer: fc.tuple(fc.constantFrom(...offered.map((one) => one.value))),
    }),
  ),
  options(24).chain((offered) =>
    fc.record({
      field: fc.constant({ kind: 'many' as const, label: 'Some of them', required: false, options: offered }),
      answer: fc.subarray(offered.map((one) => one.value)),
    }),
  ),
  fc.record({
    field: fc.constant({ kind: 'yes_no' as const, label: 'So?', required: false }),
    answer: fc.tuple(fc.constantFrom('yes', 'no')),
  }),
)

const filled = fc.array(answered, { minLength: 1, maxLength: 12 }).map((parts) => ({
  form: formOf(parts.map(({ field }, at) => ({ ...field, name: `field${at}` }))),
  answers: Object.fromEntries(parts.map(({ answer }, at) => [`field${at}`, answer])),
}))

describe('a form', () => {
  it('comes back as it was answered, through as many modals as it takes', () => {
    fc.assert(
      fc.property(filled, fc.constantFrom('en' as const, 'vi' as const), ({ form, answers }, language) => {
        const modals = renderForm(form, language)
        expect(modals.flatMap(modalBreachesOf)).toEqual([])
        const said = Object.assign({}, ...modals.map((modal) => readForm(submitOf(modal, form, answers))))
        const { values, misread } = resolveForm(form, said)
        expect(misread).toEqual([])
        expect(values).toEqual(
          Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.join(',')])),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('shows what it stands at, and takes an option of an empty value', () => {
    const [modal] = renderForm(
      formOf([
        {
          name: 'what',
          kind: 'long',
          label: 'What',
          required: true,
          maxLength: 300,
          value: 'a waiting state',
        },
        {
          name: 'segment',
          kind: 'one',
          label: 'Group',
          required: false,
          value: '',
          options: [
            { value: '', label: 'everyone' },
            { value: 'device=mobile', label: 'Device: mobile' },
          ],
        },
      ]),
      'en',
    )
    expect(modal?.components).toEqual([
      {
        type: 18,
        label: 'What',
        component: {
          type: 4,
          custom_id: 'what',
          style: 2,
          required: true,
          max_length: 300,
          value: 'a waiting state',
        },
      },
      {
        type: 18,
        label: 'Group',
        component: {
          type: 21,
          custom_id: 'segment',
          required: false,
          options: [
            { label: 'everyone', value: '=', default: true },
            { label: 'Device: mobile', value: '=device=mobile' },
          ],
        },
      },
    ])
  })

  it('tells a label or hint in full above its field where it is too long for one', () => {
    const label = 'What do the customers who left before paying have in common?'
    const [modal] = renderForm(
      formOf([{ name: 'what', kind: 'short', label, hint: 'one word', required: true }]),
      'en',
    )
    expect(modal?.components).toMatchObject([
      { type: 10, content: `**${label}**\none word` },
      { type: 18, label: 'What do the customers who left before paying…', description: 'one word' },
    ])
  })

  it('goes on in a further modal, whose title says so', () => {
    const fields = Array.from(
      { length: 7 },
      (_, at): Field<string> => ({ name: `f${at}`, kind: 'short', label: 'x', required: false }),
    )
    const modals = renderForm(formOf(fields), 'vi')
    expect(modals.map(({ custom_id, title, components }) => [custom_id, title, components.length])).toEqual([
      ['f:f_1:0', 'The question (1/2)', 5],
      ['f:f_1:1', 'The question (2/2)', 2],
    ])
  })

  describe('with more options than a menu holds', () => {
    const names = [
      'Conversion rate',
      'Checkout completion rate',
      'Orders',
      ...Array.from({ length: 30 }, (_, at) => `Device: model${at}`),
    ]
    const offered = names.map((label, at) => ({ value: `shop/m${at}`, label }))
    const form = formOf([
      { name: 'metric', kind: 'one', label: 'Figure', required: false, options: offered, value: 'shop/m2' },
    ])

    it('is typed by name, the present one written in', () => {
      expect(renderForm(form, 'en')[0]?.components).toMatchObject([
        {
          component: {
            type: 4,
            value: 'Orders',
            placeholder: 'Type a name. Examples: Conversion rate, Checkout completion rate, Orders',
          },
        },
      ])
    })

    it.each([
      ['conversion rate', 'shop/m0'],
      ['ORDERS', 'shop/m2'],
      ['checkout', 'shop/m1'],
      ['model7', 'shop/m10'],
      ['', ''],
    ])('reads %j', (typed, value) => {
      expect(resolveForm(form, { metric: typed })).toEqual({ values: { metric: value }, misread: [] })
    })

    it('keeps what was there and says so where the name is none of them', () => {
      const { values, misread } = resolveForm(form, { metric: 'refund rate' })
      expect(values).toEqual({ metric: 'shop/m2' })
      expect(misreadWords(misread, 'en')).toBe(
        'I know no “refund rate” for “Figure”. Close to it: Conversion rate, Checkout completion rate.',
      )
      expect(misreadWords([{ label: 'Figure', typed: '<@1>', near: [] }], 'vi')).toBe(
        'Mình không thấy “\\<@1>” trong “Figure”, nên ô đó mình để nguyên.',
      )
    })
  })

  it('is refused where what was submitted is no form', () => {
    expect(() => readForm({ components: 'none' })).toThrow()
  })
})

function formOf(fields: readonly Field<string>[]): Form {
  return { type: 'form', id: 'f_1', title: 'The question', submit: 'Save', fields }
}

/** What Discord sends when a person has filled a modal in. */
function submitOf(modal: Modal, form: Form, answers: Readonly<Record<string, readonly string[]>>): unknown {
  const components = modal.components.map((one) => {
    if (one.type !== 18) return { type: one.type, id: 1 }
    const { type, custom_id } = one.component
    const said = answers[custom_id] ?? []
    if (type === 4) return { type: 18, component: { type, custom_id, value: said[0] ?? '' } }
    const field = form.fields.find((candidate) => candidate.name === custom_id)
    const values =
      field?.kind === 'yes_no' ? ['yes', 'no'] : (field?.options ?? []).map((option) => option.value)
    const shown = 'options' in one.component ? one.component.options : []
    const chosen = said.flatMap((value) => shown[values.indexOf(value)]?.value ?? [])
    return {
      type: 18,
      component: { type, custom_id, ...(type === 21 ? { value: chosen[0] ?? null } : { values: chosen }) },
    }
  })
  return { custom_id: modal.custom_id, components }
}
