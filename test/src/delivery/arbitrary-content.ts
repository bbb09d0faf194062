import fc from 'fast-check'
import type { ContentNode } from '../../../src/conversation/content.ts'

const syllable = fc
  .tuple(fc.constantFrom('khách', 'điện', 'thoại', 'sợ', 'tiền', 'basket', 'why'), fc.nat(99_999))
  .map(([stem, tail]) => `${stem}${tail}`)
const word = fc.oneof(
  { weight: 8, arbitrary: syllable },
  { weight: 1, arbitrary: fc.constantFrom('end.', 'đúng!', 'so…', '**bold**', '*soft*') },
  { weight: 1, arbitrary: fc.constantFrom('[24,9%](evidence:rd_1.0.value)', '[docs](https://a.example/x)') },
)
const glue = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\n\n')

/** Small Markdown of up to `most` words. */
function text(most: number): fc.Arbitrary<string> {
  return fc.array(fc.tuple(word, glue), { minLength: 1, maxLength: most }).map((parts) =>
    parts
      .map(([one, space]) => one + space)
      .join('')
      .trim(),
  )
}

const short = text(5)
const some = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { minLength: 1, maxLength: most })
const option = fc.record({ value: fc.constant('v'), label: short })

const chart = fc.record({
  kind: fc.constant('bar' as const),
  title: short,
  summary: text(30),
  unit: fc.constant('ratio' as const),
  language: fc.constant('vi' as const),
  series: some(
    short.map((label) => ({ label, reading: 'rd_1', points: [{ x: 'a', y: 0.1 }] })),
    3,
  ),
  marks: fc.array(
    short.map((label) => ({ at: 'a', label })),
    { maxLength: 2 },
  ),
})

const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    type: fc.constant('table' as const),
    caption: short,
    columns: fc.array(fc.record({ label: short }), { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(text(12), { minLength: columns, maxLength: columns }), { maxLength: 30 }),
  }),
)

const field = fc.oneof(
  fc.record({
    name: fc.constant('n'),
    kind: fc.constantFrom('short' as const, 'date' as const, 'file' as const),
    label: text(20),
    hint: text(40),
    required: fc.boolean(),
  }),
  fc.record({
    name: fc.constant('n'),
    kind: fc.constantFrom('one' as const, 'many' as const),
    label: short,
    required: fc.boolean(),
    options: some(option, 30),
  }),
)

/** Any node of the content tree. */
export const node: fc.Arbitrary<ContentNode> = fc.oneof(
  fc.record({ type: fc.constantFrom('heading' as const, 'prose' as const), text: text(150) }),
  fc.record({ type: fc.constant('notice' as const), level: fc.constant('warning' as const), text: text(60) }),
  fc.record({
    type: fc.constant('facts' as const),
    facts: some(fc.record({ label: short, value: text(20), note: text(20) }), 12),
  }),
  table,
  chart.map((drawn) => ({ type: 'chart' as const, chart: drawn })),
  fc.record({
    type: fc.constant('checklist' as const),
    caption: short,
    items: some(
      fc.record({
        criterion: fc.constant('Q1'),
        label: short,
        state: fc.constantFrom('pass' as const, 'fail' as const, 'person' as const),
        reason: text(30),
        followUp: text(15),
      }),
      12,
    ),
  }),
  fc.record({
    type: fc.constant('progress' as const),
    step: fc.constant('collect' as const),
    index: fc.constant(2),
    of: fc.constant(6),
    tasks: some(fc.record({ label: short, state: fc.constant('done' as const) }), 6),
  }),
  fc.record({ type: fc.constant('quote' as const), text: text(120), source: short }),
  fc.record({
    type: fc.constant('outline' as const),
    caption: short,
    items: some(fc.record({ depth: fc.nat(3), label: short, text: text(30) }), 10),
  }),
  fc.record({
    type: fc.constant('sources' as const),
    links: some(fc.record({ label: fc.constant('website'), evidence: fc.constant('rd_1') }), 20),
  }),
  fc.record({
    type: fc.constant('actions' as const),
    actions: some(fc.record({ id: fc.constant('a_1'), label: text(15) }), 12),
  }),
  fc.record({
    type: fc.constant('choice' as const),
    id: fc.constant('a_2'),
    label: text(20),
    many: fc.boolean(),
    options: some(fc.record({ id: fc.constant('o'), label: text(20), hint: text(30) }), 40),
  }),
  fc.record({
    type: fc.constant('form' as const),
    id: fc.constant('f_1'),
    title: text(20),
    submit: short,
    fields: some(field, 9),
  }),
)
