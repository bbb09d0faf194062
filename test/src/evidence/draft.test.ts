import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { speak, type Voice } from '../../../src/evidence/speak.ts'
import { voice } from './sample-evidence.ts'

const said = (draft: string, change: Partial<Voice> = {}) => speak({ draft }, voice(change))

function refused(draft: string, change: Partial<Voice> = {}): string {
  try {
    return `spoken: ${said(draft, change)}`
  } catch (fault) {
    if (!(fault instanceof AppError) || fault.code !== 'unbound_number') throw fault
    return String(fault.details.rule)
  }
}

test('placeholders become figures that lead to their records, in the form of the reader', () => {
  const draft = 'Rate {{r:rd_a.value}} of {{r:rd_a.0.n|integer}}, from {{r:rd_a.from|date}}.'
  expect(said(draft)).toBe(
    'Rate [24.9%](evidence:rd_a.value) of [1,234](evidence:rd_a.0.n), from [Aug 25](evidence:rd_a.from).',
  )
  expect(said('Tỷ lệ {{r:rd_a.value}} trong {{r:rd_a.n}}.', { language: 'vi' })).toBe(
    'Tỷ lệ [24,9%](evidence:rd_a.value) trong [1.234](evidence:rd_a.n).',
  )
})

test('a figure that a person stated says by whom', () => {
  expect(said('Target: {{u:st_share}}')).toBe('Target: [12.35%](evidence:st_share) (stated by Lan)')
  expect(said('Mục tiêu {{u:st_money}}', { language: 'vi' })).toBe(
    'Mục tiêu [1.234.567 ₫](evidence:st_money) (Lan cho biết)',
  )
})

test.each([
  'About 24% of {{r:rd_a.n}} buy.',
  '{{r:rd_a.value}} and 3 more',
  'fell by ２４',
  '1{{r:rd_a.n}}',
  '{{r:rd_a.n}}1',
  '{{r:rd_a.value}}15. Next',
  '{{r:rd_a.value}}\n15. Next',
  '[24.9%](https://a.example)',
  'Age 18-24{{r:rd_a.n}}',
  'fell by 5',
  '{{{r:rd_a.value}}} and {4}',
])('a digit of its own is refused: %s', (draft) => {
  expect(refused(draft)).toBe('digit')
})

test.each([
  ['of nothing', '{{r:rd_none.value}}'],
  ['without a field', '{{r:fd_down}}'],
  ['to no field', '{{r:rd_a.nothing}}'],
  ['to no row', '{{r:rd_a.7.value}}'],
  ['to an empty cell', '{{r:rd_days.1.value}}'],
  ['to what every object has', '{{r:constructor.value}}'],
  ['to what every object has as a field', '{{r:fd_down.constructor}}'],
  ['to the prototype', '{{r:__proto__.rows}}'],
  ['to words without a figure', '{{u:st_words}}'],
  ['to no statement', '{{u:st_none}}'],
  ['to what every object has as a statement', '{{u:toString}}'],
])('a reference %s is refused', (_, draft) => {
  expect(refused(`It is ${draft} now`)).toBe('reference')
})

test.each(['percents', 'Percent', 'constructor'])('the unknown format "%s" is refused', (format) => {
  expect(refused(`{{r:rd_a.value|${format}}}`)).toBe('format')
})

test.each([
  ['a percent of money', 'rd_vnd.value|percent'],
  ['money without its currency', 'rd_vnd.value|decimal'],
  ['money as a count', 'rd_vnd.value|integer'],
  ['a share as a count', 'rd_a.value|integer'],
  ['a count as a share', 'rd_a.n|percent'],
  ['a count as money', 'rd_a.n|currency'],
  ['a count as seconds', 'rd_a.n|seconds'],
  ['a difference of shares as percent', 'fd_down.difference|percent'],
  ['a level as a difference', 'rd_a.value|step'],
  ['a level as a change', 'rd_a.value|relative'],
  ['a change as points', 'fd_down.relative|bound'],
  ['a figure as a day', 'rd_a.value|date'],
  ['a day as a figure', 'rd_a.from|integer'],
])('%s is refused', (_, ref) => {
  expect(refused(`It is {{r:${ref}}} now`)).toBe('unit')
})

test('a difference of shares is told in points, a relative change in percent', () => {
  expect(said('by {{r:fd_down.difference}}, {{r:fd_down.relative|relative}}')).toBe(
    'by [−3.1 points](evidence:fd_down.difference), [−11.0%](evidence:fd_down.relative)',
  )
})

describe('what stands beside a figure', () => {
  test.each([
    ['a minus', 'changed −{{r:rd_a.value}}'],
    ['a hyphen', 'changed -{{r:rd_a.value}}'],
    ['a plus', 'changed (+{{r:rd_a.value}})'],
    ['a dash', 'changed —{{r:rd_a.value}}'],
    ['a minus at a distance', 'changed − {{r:rd_a.value}}'],
    ['a minus in emphasis', 'changed **−**{{r:rd_a.value}}'],
    ['a minus and nothing seen', 'changed −\u200B{{r:rd_a.value}}'],
    ['a second figure', '{{r:rd_a.n}}{{r:rd_a.n}}'],
    ['a second figure behind a space', '{{r:rd_a.n}} {{r:rd_a.n}}'],
    ['a second figure behind a point', '{{r:rd_a.n}}.{{r:rd_a.n}}'],
    ['a second figure behind a comma', '{{r:rd_a.n}},{{r:rd_a.n}}'],
    ['a second figure behind what is not seen', '{{r:rd_a.n}}\u2060{{r:rd_a.n}}'],
    ['a second figure in bold', '{{r:rd_a.n}}**{{r:rd_a.n}}**'],
    ['a second figure stated', '{{r:rd_a.n}}{{u:st_number}}'],
    ['a percent sign', '{{r:rd_a.n}}%'],
    ['a percent sign at a distance', '{{r:rd_a.n}} %'],
    ['a percent sign in bold', '**{{r:rd_a.n}}**%'],
    ['a currency before', '€{{r:rd_a.n}}'],
    ['a currency behind', '{{r:rd_a.n}} ₫'],
    ['a letter', '{{r:rd_a.n}}k'],
    ['a letter before', 'x{{r:rd_a.n}}'],
    ['"percent"', '{{r:rd_a.n}} percent'],
    ['"million"', '{{r:rd_a.n}} Million'],
    ['"phần trăm"', '{{r:rd_a.n}} phần trăm'],
    ['"triệu"', '{{r:rd_a.n}} triệu đồng'],
    ['"nghìn"', '{{r:rd_a.n}} *nghìn*'],
    ['"tr"', '{{r:rd_a.n}} tr.'],
    ['"đ"', '{{r:rd_a.n}} đ'],
    ['"k"', '{{r:rd_a.n}} k'],
  ])('may not make another of it: %s', (_, draft) => {
    expect(refused(`It ${draft} now`)).toBe('altered')
  })

  test.each([
    'Between {{r:rd_a.low}} and {{r:rd_a.high}}.',
    '{{r:rd_a.low}}–{{r:rd_a.high}}',
    '{{r:rd_a.from}} – {{r:rd_a.to}}',
    '({{r:rd_a.n}})',
    '**{{r:rd_a.n}}** orders',
    '{{r:rd_a.n}}: {{r:rd_a.value}}',
    'Revenue – {{r:rd_vnd.value}}',
    '- {{r:rd_a.n}} orders\n- {{r:rd_a.value}} of them',
    '{{r:rd_a.n}}, {{r:rd_a.value}}, {{r:rd_vnd.value}}',
    '{{r:rd_a.n}} đơn trong kỳ',
    '{{r:rd_a.n}} trường hợp',
    "{{r:rd_a.value}}'s share",
    'n = {{r:rd_a.n}}',
  ])('may be ordinary words and marks: %s', (draft) => {
    expect(refused(draft)).toMatch(/^spoken: /)
  })
})

test.each([
  ['a link to evidence', '[about half](evidence:rd_a)'],
  ['a link to evidence with a space', '[about half]( evidence:rd_a)'],
  ['a link to evidence in brackets', '[about half](<EVIDENCE:rd_a>)'],
  ['braces that are no placeholder', 'so {{x:value}} it is'],
  ['half a placeholder', 'so {{ it is'],
  ['the other half', 'so }} it is'],
  ['an escape', '\\\\{{r:rd_a.value}}'],
  ['code', '`{{r:rd_a.value}}`'],
  ['half of code', 'so ` it is'],
  ['a figure mark', 'so \uFFFC it is'],
  ['words turned round', '\u202E{{r:rd_a.value}}'],
  ['words isolated', '\u2067{{r:rd_a.value}}'],
])('no draft may hold %s', (_, draft) => {
  expect(refused(draft)).toBe('draft')
})

test('names in the data and markers of a list are allowed beside figures', () => {
  const draft = '1. iPhone 15: {{r:rd_a.value}} in Q3\n2. Age 18-24: {{r:rd_a.n}}'
  expect(refused(draft)).toMatch(/^spoken: 1\. iPhone 15: \[24\.9%\]/)
})

test('a draft inside a phrase and inside several texts is held to the same', () => {
  const draft = { draft: 'about 24%' }
  expect(() => speak({ say: 'plain', with: { it: draft } }, voice())).toThrow(AppError)
  expect(() => speak({ all: [{ say: 'segment.rest' }, draft] }, voice())).toThrow(AppError)
  expect(() =>
    speak({ say: 'plain', with: { it: { list: [{ name: 'Q3' }, draft], join: 'and' } } }, voice()),
  ).toThrow(AppError)
})
