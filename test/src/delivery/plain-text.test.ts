import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/delivery/plain-text.ts'
import { plainMarkdown } from '../../../src/support/markdown.ts'

describe('plainText', () => {
  it('shows figures instead of evidence links and no marks', () => {
    const text =
      '**Đúng** là có *chênh lệch*: [1,4 %](evidence:rd_1.0.value), xem [tài liệu](https://a.example).'
    expect(plainText([{ type: 'prose', text }])).toBe(
      'Đúng là có chênh lệch: 1,4 %, xem tài liệu (https://a.example).',
    )
  })

  it('leaves names with stars and underscores alone and takes escapes away', () => {
    expect(plainMarkdown('online_shoppers_intention 2*3*4 a\\*b')).toBe('online_shoppers_intention 2*3*4 a*b')
  })

  it('repeats emphasised words of others as they were written, marks and all', () => {
    const characters = [...'aé1 *_[]()`<>\\!#~']
    const words = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(
        words.map((text) => text.trim()).filter((text) => text !== ''),
        fc.constantFrom('*', '**', '_'),
        (text, mark) => {
          const escaped = text.replace(/[\\`*_[\]<>]/gu, '\\$&')
          expect(plainMarkdown(`«${mark}${escaped}${mark}»`)).toBe(`«${text}»`)
        },
      ),
      { seed: 20_261_102 },
    )
  })

  it('aligns tables, counting Vietnamese letters once', () => {
    const table = {
      type: 'table' as const,
      caption: 'Thiết bị',
      columns: [{ label: 'thiết bị' }, { label: 'tỷ lệ', align: 'end' as const }],
      rows: [
        ['điện thoại'.normalize('NFD'), '[1,4 %](evidence:rd_1.0.value)'],
        ['máy tính', '12,9 %'],
      ],
    }
    expect(plainText([table]).normalize('NFC')).toBe(
      [
        'Thiết bị',
        'thiết bị     tỷ lệ',
        '──────────  ──────',
        'điện thoại   1,4 %',
        'máy tính    12,9 %',
      ].join('\n'),
    )
  })

  it('marks the checklist and shows the follow-up of what failed', () => {
    const items = [
      { criterion: 'Q1', label: 'Source', state: 'pass' as const, reason: 'Known.' },
      {
        criterion: 'Q6',
        label: 'Words',
        state: 'fail' as const,
        reason: 'None.',
        followUp: 'What was heard?',
      },
      { criterion: 'Q8', label: 'Service', state: 'person' as const, reason: 'Named.' },
    ]
    expect(plainText([{ type: 'checklist', caption: 'Checklist', items }])).toBe(
      'Checklist\n✓ Q1 Source: Known.\n✗ Q6 Words: None.\n  → What was heard?\n? Q8 Service: Named.',
    )
  })

  it('numbers buttons and options through the whole message', () => {
    const text = plainText([
      {
        type: 'actions',
        actions: [
          { id: 'a', label: 'Yes' },
          { id: 'b', label: 'Change' },
        ],
      },
      { type: 'choice', id: 'c', label: 'Which?', many: false, options: [{ id: 'x', label: 'Mobile' }] },
    ])
    expect(text).toBe('[1] Yes   [2] Change\n\nWhich?\n[3] Mobile')
  })

  it('lists a form by its fields and a chart by its summary', () => {
    const text = plainText([
      {
        type: 'form',
        id: 'f',
        title: 'Action',
        submit: 'Save',
        fields: [
          { name: 'who', kind: 'person', label: 'Owner', required: true },
          {
            name: 'kind',
            kind: 'one',
            label: 'Kind',
            hint: 'pick one',
            required: false,
            options: [
              { value: 'a', label: 'Ad' },
              { value: 'b', label: 'Care' },
            ],
          },
        ],
      },
      {
        type: 'chart',
        chart: {
          kind: 'line',
          title: 'Rate',
          summary: 'It fell.',
          unit: 'ratio',
          language: 'en',
          series: [],
          marks: [],
        },
      },
    ])
    expect(text).toBe('Action\n- Owner *\n- Kind (pick one; Ad / Care)\n[Save]\n\nRate\nIt fell.')
  })
})
