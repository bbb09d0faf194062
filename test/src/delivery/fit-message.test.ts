import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Capabilities } from '../../../src/conversation/capabilities.ts'
import type { Content, ContentNode } from '../../../src/conversation/content.ts'
import { fitMessage as shape } from '../../../src/delivery/fit-message.ts'
import { contentLength, textsOf } from '../../../src/delivery/measure.ts'
import { plainMarkdown } from '../../../src/support/markdown.ts'
import { node } from './arbitrary-content.ts'

const roomy: Capabilities = {
  nativeChart: true,
  nativeTable: true,
  stream: 'none',
  ephemeral: false,
  formFields: ['short', 'long', 'one', 'many', 'yes_no', 'person', 'date', 'number', 'file'],
  maxFields: 50,
  maxOptions: 100,
  maxActions: 50,
  maxTableRows: 1000,
  textBudget: 100_000,
  blockBudget: 1000,
}

const capabilities: fc.Arbitrary<Capabilities> = fc.record({
  nativeChart: fc.boolean(),
  nativeTable: fc.boolean(),
  stream: fc.constant('none' as const),
  ephemeral: fc.boolean(),
  formFields: fc.constantFrom(['short', 'long'], ['short', 'one', 'many', 'date', 'file']),
  maxFields: fc.integer({ min: 1, max: 6 }),
  maxOptions: fc.integer({ min: 2, max: 25 }),
  maxActions: fc.integer({ min: 1, max: 5 }),
  maxTableRows: fc.integer({ min: 1, max: 20 }),
  textBudget: fc.integer({ min: 250, max: 2000 }),
  blockBudget: fc.integer({ min: 1, max: 8 }),
})

describe('fit', () => {
  it('keeps every word of every text, in order', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), capabilities, (content, can) => {
        const { parts } = shape(content, can)
        const spoken = wordsOf(parts.flat())
        let at = 0
        for (const word of wordsOf(content)) {
          at = spoken.indexOf(word, at) + 1
          expect(at, `"${word}" is lost`).toBeGreaterThan(0)
        }
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })

  it('obeys every limit in every part', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), capabilities, (content, can) => {
        for (const part of shape(content, can).parts) {
          expect(part.length).toBeLessThanOrEqual(can.blockBudget)
          expect(contentLength(part)).toBeLessThanOrEqual(can.textBudget)
          for (const one of part) expectWithin(one, can)
        }
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })

  it('leaves what fits as it is and says nothing', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), (content) => {
        expect(shape(content, roomy)).toEqual({ parts: [content], degraded: [] })
      }),
      { seed: 20261122 },
    )
  })

  it('says what it changed', () => {
    const table: ContentNode = {
      type: 'table',
      caption: 'Devices',
      columns: [{ label: 'Device' }, { label: 'Rate' }],
      rows: [
        ['mobile', '[1.4%](evidence:rd_1.0.value)'],
        ['desktop', '2.9%'],
        ['tablet', '2.2%'],
      ],
    }
    expect(shape([table], { ...roomy, maxTableRows: 2 })).toEqual({
      parts: [
        [
          { ...table, rows: table.rows.slice(0, 2) },
          { ...table, rows: table.rows.slice(2) },
        ],
      ],
      degraded: ['table_paged'],
    })
    expect(shape([table], { ...roomy, nativeTable: false })).toEqual({
      parts: [
        [
          {
            type: 'prose',
            text: '**Devices**\nDevice · Rate\n- mobile · [1.4%](evidence:rd_1.0.value)\n- desktop · 2.9%\n- tablet · 2.2%',
          },
        ],
      ],
      degraded: ['table_as_text'],
    })
  })

  it('chains a long form under one reference', () => {
    const fields = ['owner', 'date', 'metric'].map((name) => ({
      name,
      kind: 'short' as const,
      label: name,
      required: true,
    }))
    const { parts, degraded } = shape(
      [{ type: 'form', id: 'f_1', title: 'Action', submit: 'Save', fields }],
      {
        ...roomy,
        maxFields: 2,
      },
    )
    const forms = parts.flat().filter((one) => one.type === 'form')
    expect(forms.map((form) => form.id)).toEqual(['f_1', 'f_1'])
    expect(forms.flatMap((form) => form.fields)).toEqual(fields)
    expect(degraded).toEqual(['form_chained'])
  })

  it('leaves a form whole where forms open apart, and counts its button alone', () => {
    const options = Array.from({ length: 80 }, (_, at) => ({
      value: `v${at}`,
      label: `A figure of some length ${at}`,
    }))
    const field = { name: 'metric', kind: 'one' as const, label: 'Figure', required: false, options }
    const form: ContentNode = {
      type: 'form',
      id: 'f_1',
      title: 'The question',
      submit: 'Save',
      fields: [field],
    }
    const content: Content = [{ type: 'prose', text: 'Tell me what to change:' }, form]
    const can = { ...roomy, textBudget: 250, maxOptions: 25, maxFields: 1 }
    expect(shape(content, { ...can, formsApart: true })).toEqual({ parts: [content], degraded: [] })
    expect(shape(content, can).degraded).toContain('field_as_text')
  })

  it('shows the first rows of a long table and leaves all of them for a file, where files go along', () => {
    const columns = [{ label: 'Device' }, { label: 'Rate' }]
    const rows = Array.from({ length: 30 }, (_, at) => [`group ${at}`, '2.2%'])
    const table: ContentNode = { type: 'table', caption: 'Devices', columns, rows }
    const can = { ...roomy, maxTableRows: 10, tablesBeside: true }
    const shown = (count: number) => ({
      parts: [[{ ...table, rows: rows.slice(0, count), beside: rows }]],
      degraded: ['table_beside'],
    })
    expect(shape([table], can)).toEqual(shown(10))
    // Half of the message's characters is the most that a table takes of it.
    expect(shape([table], { ...can, textBudget: 250 })).toEqual(shown(6))
    const small = { ...table, rows: rows.slice(0, 10) }
    expect(shape([small], can)).toEqual({ parts: [[small]], degraded: [] })
  })

  it('counts what a kind of node costs', () => {
    const rate: ContentNode = { type: 'prose', text: 'Rate' }
    const buttons: ContentNode = { type: 'actions', actions: [{ id: 'a_1', label: 'Go on' }] }
    const can = { ...roomy, blockBudget: 7, blockCosts: { actions: 6 } }
    expect(shape([rate, buttons, rate], can).parts).toEqual([[rate, buttons], [rate]])
  })

  it('splits at the end of a sentence and opens bold again in the next part', () => {
    const sentence = 'Khách rời ở bước nhập mã OTP vì màn hình im lặng quá lâu.'
    const text = `**${Array.from({ length: 8 }, () => sentence).join(' ')}**`
    const { parts, degraded } = shape([{ type: 'prose', text }], { ...roomy, textBudget: 250 })
    expect(degraded).toEqual(['text_split', 'message_split'])
    for (const [piece] of parts) {
      if (piece?.type !== 'prose') throw new Error('not prose')
      expect(piece.text).toMatch(/^\*\*Khách[^*]*lâu\.\*\*$/u)
    }
  })

  it('splits a word longer than a message between its letters', () => {
    const { parts } = shape([{ type: 'prose', text: 'ệ'.normalize('NFD').repeat(900) }], {
      ...roomy,
      textBudget: 250,
    })
    const pieces = parts.flat().map((one) => (one.type === 'prose' ? one.text : ''))
    expect(pieces.join('')).toBe('ệ'.normalize('NFD').repeat(900))
    for (const piece of pieces) expect(piece.normalize('NFC')).toMatch(/^ệ+$/u)
  })

  it('takes a heading along to what it heads', () => {
    const content: Content = [
      { type: 'prose', text: 'a' },
      { type: 'heading', text: 'b' },
      { type: 'prose', text: 'c' },
    ]
    const { parts } = shape(content, { ...roomy, blockBudget: 2 })
    expect(parts).toEqual([content.slice(0, 1), content.slice(1)])
  })
})

function wordsOf(content: Content): readonly string[] {
  return content.flatMap(textsOf).flatMap((text) => plainMarkdown(text).match(/[\p{L}\p{N}]+/gu) ?? [])
}

function expectWithin(one: ContentNode, can: Capabilities): void {
  if (one.type === 'chart') expect(can.nativeChart).toBe(true)
  if (one.type === 'table') expect(can.nativeTable && one.rows.length <= can.maxTableRows).toBe(true)
  if (one.type === 'choice') expect(one.options.length).toBeLessThanOrEqual(can.maxOptions)
  if (one.type === 'actions') expect(one.actions.length).toBeLessThanOrEqual(can.maxActions)
  if (one.type !== 'form') return
  expect(one.fields.length).toBeLessThanOrEqual(can.maxFields)
  for (const field of one.fields) {
    expect(can.formFields).toContain(field.kind)
    expect(field.options?.length ?? 0).toBeLessThanOrEqual(can.maxOptions)
  }
}
