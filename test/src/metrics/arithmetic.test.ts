import { describe, expect, test } from 'vitest'
import { type Arithmetic, complementOf, namesIn, parseArithmetic } from '../../../src/metrics/arithmetic.ts'

function written(expression: Arithmetic): string {
  if (expression.kind === 'number') return String(expression.value)
  if (expression.kind === 'name') return expression.name
  if (expression.kind === 'negative') return `(-${written(expression.of)})`
  return `(${written(expression.left)}${expression.op}${written(expression.right)})`
}

describe('an expression of a derived metric', () => {
  test.each([
    ['1 - rate', '(1-rate)'],
    ['a - b - c', '((a-b)-c)'],
    ['a + b * c', '(a+(b*c))'],
    ['(a + b) * c / 2.5', '(((a+b)*c)/2.5)'],
    ['--a * -b', '((-(-a))*(-b))'],
    [' doanh_thu/số_đơn ', '(doanh_thu/số_đơn)'],
  ])('%s binds as arithmetic does', (text, expected) => {
    const parsed = parseArithmetic(text)
    expect(parsed.ok && written(parsed.expression)).toBe(expected)
  })

  test.each([
    '',
    '1 -',
    'a b',
    '(a',
    'a)',
    "a || 'x'",
    'f(a)',
    'a; b',
    '1..2',
    '"a"',
    '*a',
    'a'.repeat(2001),
  ])('%s is refused', (text) => expect(parseArithmetic(text).ok).toBe(false))

  test('knows its names and the shape of a complement', () => {
    const parsed = parseArithmetic('1 - rate')
    expect(parsed.ok && complementOf(parsed.expression)).toBe('rate')
    const other = parseArithmetic('(a - 1) * b')
    expect(other.ok && [namesIn(other.expression), complementOf(other.expression)]).toEqual([
      ['a', 'b'],
      undefined,
    ])
  })
})
