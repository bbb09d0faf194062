import { describe, expect, it } from 'vitest'
import { messageBreaches } from '../../../../adapters/slack/render/limits.ts'
import { placeImages, renderMessage } from '../../../../adapters/slack/render/message.ts'
import type { Chart } from '../../../../src/charts/chart.ts'
import type { Content, ContentNode } from '../../../../src/conversation/content.ts'
import { dumpBlocks } from './dump.ts'

const bars: Chart = {
  kind: 'bar',
  title: 'Conversion rate by Device',
  summary: 'Conversion rate by Device: mobile 1.4%, desktop 2.9%',
  unit: 'ratio',
  language: 'en',
  marks: [],
  series: [
    {
      label: 'Conversion rate',
      reading: 'rd_1',
      points: [
        { x: 'mobile', y: 0.0141053, low: 0.0137, high: 0.0146, n: 412_628 },
        { x: 'desktop', y: 0.0293681, low: 0.0282, high: 0.0306, n: 96_840 },
      ],
    },
  ],
}
const days = Array.from({ length: 12 }, (_, day) => ({ x: `2026-11-${day + 10}`, y: day }))
const line: Chart = {
  ...bars,
  kind: 'line',
  unit: 'count',
  marks: [{ at: '2026-11-12', label: 'a new page' }],
  series: [{ label: 'Orders', reading: 'rd_2', points: days }],
}
const charted = (...charts: readonly Chart[]): Content => charts.map((chart) => ({ type: 'chart', chart }))
const drawn = (content: Content) => renderMessage({ content, language: 'en' })

describe('what customers wrote', () => {
  const nasty = '<!channel> <@U123> & <https://evil.example|click> *bold* _it_ `x` :tada: @here\u0007'
  const everywhere: Content = [
    { type: 'heading', text: nasty },
    { type: 'prose', text: `${nasty} [a](javascript:alert) [b](slack://x)` },
    { type: 'facts', facts: [nasty, 'plain'].map((text) => ({ label: 'Said', value: text, note: text })) },
    {
      type: 'facts',
      facts: [
        { label: 'A & B', value: '<1.000' },
        { label: 'C', value: '> 2' },
      ],
    },
    { type: 'quote', text: nasty, source: nasty },
    { type: 'table', caption: nasty, columns: [{ label: nasty }], rows: [[nasty]] },
    { type: 'checklist', caption: nasty, items: [] },
    { type: 'actions', actions: [{ id: 'a_1', label: nasty }] },
  ]

  it('can mention nobody and links nowhere, in any of the blocks', () => {
    const { blocks, text } = drawn(everywhere)
    const json = JSON.stringify(blocks)
    expect(json).not.toMatch(/"type":"(link|user|broadcast|usergroup|channel|emoji)"/u)
    const marked = blocks.filter((block) => JSON.stringify(block).includes('"mrkdwn"'))
    expect(marked).toHaveLength(1)
    expect(JSON.stringify(marked)).toContain('*A &amp; B*\\n&lt;1.000')
    expect(JSON.stringify(marked)).not.toMatch(/[<>]/u)
    expect(json).not.toContain('\\u0007')
    expect(text).not.toMatch(/[<>]/u)
    expect(text).toContain('&lt;!channel&gt; &lt;@U123&gt; &amp;')
  })

  it('links to the web where a person of the house wrote a link', () => {
    const { blocks } = drawn([{ type: 'prose', text: 'See [the **docs**](https://a.example/x?y=1).' }])
    expect(dumpBlocks(blocks)).toBe(
      'rich      See [the ](https://a.example/x?y=1)[**docs**](https://a.example/x?y=1).',
    )
  })
})

describe('a chart', () => {
  it("is Slack's own where that loses nothing, with what it cannot show beside it", () => {
    const { blocks, images } = drawn(charted(bars))
    expect(images).toEqual([])
    expect(dumpBlocks(blocks)).toBe(`chart     Conversion rate by Device (bar, %)
          Conversion rate: mobile 1.41, desktop 2.94
rich      Conversion rate by Device: mobile 1.4%, desktop 2.9%
          • mobile: 1.41% (1.37%–1.46%, n = 412,628)
          • desktop: 2.94% (2.82%–3.06%, n = 96,840)
actions
          [button] Show evidence`)
  })

  it('tells the days that are marked', () => {
    expect(dumpBlocks(drawn(charted(line)).blocks)).toContain('          • Nov 12: a new page')
  })

  const series = (more: object) => bars.series.map((one) => ({ ...one, ...more }))
  const point = { x: 'mobile', y: 0.1 }
  const losing: Readonly<Record<string, Chart>> = {
    'has a gap': { ...bars, series: series({ points: [point, { x: 'desktop', y: null }] }) },
    'has a name that Slack would cut': {
      ...bars,
      series: series({ points: [{ ...point, x: 'returning customers of spring' }] }),
    },
    'has more days than Slack takes': {
      ...line,
      series: series({
        points: Array.from({ length: 21 }, (_, day) => ({ x: `2026-10-${day + 10}`, y: 1 })),
      }),
    },
    'has days that stand unevenly': {
      ...line,
      series: series({ points: [...days.slice(0, 3), ...days.slice(8)] }),
    },
    'has an interval around its line': {
      ...line,
      series: series({ points: days.map((day) => ({ ...day, low: 0 })) }),
    },
    'shows what was expected': { ...line, series: series({ points: days, expected: true }) },
    'shows the parts of a change': { ...bars, kind: 'waterfall' },
    'has more series than Slack takes': {
      ...bars,
      series: Array.from({ length: 7 }, () => series({})[0] ?? bars.series[0]).flatMap((one) => one ?? []),
    },
    'has two series of one name': { ...bars, series: [...series({}), ...series({})] },
  }

  it.each(Object.keys(losing))('is a picture where it %s', (name) => {
    const { blocks, images } = drawn(charted(losing[name] ?? bars))
    expect(blocks.map((block) => block.type)).not.toContain('data_visualization')
    expect(images).toHaveLength(1)
  })

  it('is a picture from the third of a message on', () => {
    const { blocks, images } = drawn(charted(bars, line, bars))
    expect(blocks.filter((block) => block.type === 'data_visualization')).toHaveLength(2)
    expect(images).toHaveLength(1)
  })

  it('falls back once at a time: its own block, a picture, block characters', () => {
    const content = charted(bars)
    const pictured = renderMessage({ content, language: 'en' }, { drawing: 'image' })
    expect(pictured.images.map(({ key, alt }) => [key, alt])).toEqual([['image_0', bars.summary]])
    const placed = placeImages(pictured, ({ key }) => [{ type: 'divider', block_id: key }])
    expect(placed[0]).toEqual({ type: 'divider', block_id: 'image_0' })
    const missing = dumpBlocks(placeImages(pictured, ({ instead }) => instead))
    expect(missing).toContain('█')
    expect(missing).toContain(bars.summary)
    const text = renderMessage({ content, language: 'en' }, { drawing: 'text' })
    expect(text.images).toEqual([])
    expect(dumpBlocks(text.blocks)).toContain('█')
  })
})

describe('a table', () => {
  const table = (language: 'en' | 'vi', rows: readonly (readonly string[])[]) => {
    const columns = ['Device', 'Rate', 'Cases'].map((label) => ({ label }))
    const content: Content = [{ type: 'table', caption: 'Rates', columns, rows }]
    return JSON.stringify(renderMessage({ content, language }).blocks)
  }

  it('is sorted by size where a column holds numbers alone, as its language writes them', () => {
    const english = table('en', [
      ['mobile', '1.4%', '412,628'],
      ['desktop', '−2.9%', '96,840 people'],
    ])
    expect(english).toContain('{"type":"raw_number","value":1.4,"text":"1.4%"}')
    expect(english).toContain('{"type":"raw_number","value":-2.9,"text":"−2.9%"}')
    expect(english).toContain('{"type":"raw_text","text":"412,628"}')
    expect(table('vi', [['điện thoại', '1,4 %', '412.628']])).toContain(
      '{"type":"raw_number","value":1.4,"text":"1,4 %"},{"type":"raw_number","value":412628,"text":"412.628"}',
    )
  })

  it('is a list where its cells are sentences', () => {
    const { blocks } = drawn([
      {
        type: 'table',
        caption: 'Insights',
        columns: [{ label: 'Insight' }, { label: 'State' }],
        rows: [
          ['I want to pay quickly, but the screen goes silent and I fear that my money is gone.', 'ready'],
        ],
      },
    ])
    expect(dumpBlocks(blocks)).toBe(`rich      **Insights**
          • **I want to pay quickly, but the screen goes silent and I fear that my money is gone.**
            State: ready`)
  })
})

describe('what is read aloud', () => {
  it('begins with what was said, tells states in words and what can be chosen, and ends with the step', () => {
    const content: Content = [
      { type: 'progress', step: 'create', index: 4, of: 6, tasks: [{ label: 'Create', state: 'active' }] },
      { type: 'notice', level: 'info', text: 'Nov 20 is incomplete.' },
      { type: 'prose', text: '**Kept.**' },
      {
        type: 'checklist',
        caption: 'Checklist',
        items: [
          {
            criterion: 'Q1',
            label: 'Source',
            state: 'fail',
            reason: 'None is named.',
            followUp: 'Which is it?',
          },
        ],
      },
      { type: 'actions', actions: [{ id: 'a_1', label: 'Go on' }] },
    ]
    expect(drawn(content).text).toBe(`Kept.

Checklist
Q1 Source (not yet): None is named.
Which is it?

You can choose: Go on

Note: Nov 20 is incomplete.

Step 4 of 6: Create`)
  })

  it('is never empty', () => {
    const { text, blocks } = drawn([{ type: 'prose', text: '   ' }])
    expect(messageBreaches({ text, blocks })).toEqual([])
  })
})

describe('a long label', () => {
  const long =
    'I want to pay quickly on my phone because I only have a few free minutes of the day, but fear for it'

  it('is told in full, numbered as its button is', () => {
    const choice: ContentNode = {
      type: 'choice',
      id: 'a_1',
      label: 'The statement',
      many: false,
      options: [
        { id: 's1', label: long },
        { id: 's2', label: 'Short' },
      ],
    }
    expect(dumpBlocks(drawn([choice]).blocks)).toBe(`rich      **The statement**
          1. ${long}
          2. Short
actions
          [button] 1. I want to pay quickly on my phone because I only have a few free minute…
          [button] 2. Short`)
  })
})

it('writes in the language of the message', () => {
  const { blocks } = renderMessage(
    { content: [{ type: 'prose', text: '[1,4%](evidence:rd_1.0.value)' }], language: 'vi' },
    { feedback: 'out_1' },
  )
  expect(dumpBlocks(blocks)).toBe(`rich      1,4%
actions
          [button] Xem bằng chứng
context_actions
          thumbs: Hữu ích / Chưa hữu ích`)
})
