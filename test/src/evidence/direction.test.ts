import { describe, expect, test } from 'vitest'
import { contradictsDirection } from '../../../src/evidence/direction.ts'
import { speak } from '../../../src/evidence/speak.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { voice } from './sample-evidence.ts'

const down = '{{r:fd_down.difference|size}}'
const up = '{{r:fd_up.difference|size}}'

function isSpoken(draft: string, language: Language): boolean {
  try {
    speak({ draft }, voice({ language }))
    return true
  } catch (fault) {
    expect(String(fault)).toMatch(/direction/)
    return false
  }
}

describe('words against the sign are refused', () => {
  test.each([
    ['en', `Sales rose by ${down}.`],
    ['en', `Sales fell by ${up}.`],
    ['en', `RISING by ${down}`],
    ['en', `It is **higher** by ${down}`],
    ['en', `an increase of ${down}`],
    ['en', `It grew ({{r:fd_down.relative|relative}})`],
    ['en', `Sales rose vs. last year: ${down}`],
    ['en', `Rose by ${down}. Costs fell meanwhile.`],
    ['en', `Mobile rose by ${down}, desktop fell by ${down}.`],
    ['en', `Mobile rose by ${down} and desktop fell by ${down}.`],
    ['en', `Mobile rose by ${down} while desktop fell.`],
    ['en', `Sales didn't stay flat: they rose by ${down}`],
    ['vi', `Doanh thu tăng ${down}.`],
    ['vi', `Doanh thu giảm ${up}.`],
    ['vi', `Tỷ lệ này thấp hơn ${up}`],
    ['vi', `Điện thoại tăng ${down}, còn máy tính giảm ${down}.`],
    ['vi', `Tăng ${down}. Chi phí giảm.`],
    ['vi', 'Doanh thu ta\u0306ng {{r:fd_down.difference|size}}'],
  ] as const)('%s: %s', (language, draft) => {
    expect(isSpoken(draft, language)).toBe(false)
  })
})

describe('words that fit are spoken', () => {
  test.each([
    ['en', `Sales fell by ${down}.`],
    ['en', `Sales rose by ${up}.`],
    ['en', `Sales changed by ${down}.`],
    ['en', `Mobile fell by ${down} and desktop rose by ${up}.`],
    ['en', `Mobile fell by ${down}. Desktop rose by ${up}.`],
    ['en', `After rising for weeks it fell by ${down}`],
    ['en', `Sales did not rise: ${down}`],
    ['en', `Sales didn't fall (${up})`],
    ['en', `It rose to {{r:rd_a.value}}`],
    ['en', `The uprising cost ${down}`],
    ['vi', `Doanh thu giảm ${down}.`],
    ['vi', `Doanh thu tăng ${up}.`],
    ['vi', `Máy tính tăng ${up}, còn điện thoại giảm ${down}`],
    ['vi', `Khách dùng mã giảm giá: ${up}`],
    ['vi', `Doanh thu không tăng: ${down}`],
    ['en', `On the price drop there is a gap of ${up}`],
    ['vi', `Tỷ lệ giảm giá: chênh ${up}`],
  ] as const)('%s: %s', (language, draft) => {
    expect(isSpoken(draft, language)).toBe(true)
  })

  test('a difference of nothing contradicts no word', () => {
    expect(contradictsDirection('rose by \uFFFC', [{ field: 'difference', value: 0 }], 'en')).toBe(false)
  })

  test('a figure without a sign of direction contradicts no word', () => {
    expect(contradictsDirection('rose to \uFFFC', [{ field: 'value', value: -3 }], 'en')).toBe(false)
    expect(contradictsDirection('rose (from \uFFFC)', [{ field: 'low', value: -3 }], 'en')).toBe(false)
  })
})

test.each([
  ['en', 'Price drop', 'Rising stars'],
  ['vi', 'Tỷ lệ giảm giá', 'Tăng trưởng'],
] as const)('names and repeated words tell no direction: %s', (language, falling, rising) => {
  const mix = (metric: string, id: string) =>
    speak(
      {
        say: 'finding.mix.partly',
        with: {
          metric: { name: metric },
          by: { name: 'x' },
          mixPart: { ref: `${id}.difference`, format: 'step' },
          ratePart: { ref: `${id}.difference`, format: 'step' },
        },
      },
      voice({ language }),
    )
  expect(mix(falling, 'fd_up')).toContain('+3')
  expect(mix(rising, 'fd_down')).toContain('−3')
})

test.each(['en', 'vi'] as const)('a phrase against its figure is refused too: %s', (language) => {
  const shift = (key: 'finding.shift.up' | 'finding.shift.down') =>
    speak(
      {
        say: key,
        with: {
          metric: { name: 'x' },
          segment: { say: 'segment.everyone' },
          since: { ref: 'fd_down.since', format: 'date' },
          first: { ref: 'fd_down.first' },
          second: { ref: 'fd_down.second' },
          n_segment: { ref: 'rd_a.n' },
          n_against: { ref: 'rd_a.n' },
          low: { ref: 'fd_down.low', format: 'bound' },
          high: { ref: 'fd_down.high', format: 'step' },
          relative: { ref: 'fd_down.relative', format: 'relative' },
        },
      },
      voice({ language }),
    )
  expect(shift('finding.shift.down')).toContain('−11')
  expect(() => shift('finding.shift.up')).toThrow(/direction/)
})
