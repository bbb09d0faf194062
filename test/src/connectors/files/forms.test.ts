import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateForm } from '../../../../src/connectors/files/forms/dates.ts'
import { decideForm } from '../../../../src/connectors/files/forms/decide.ts'
import { numberForm } from '../../../../src/connectors/files/forms/numbers.ts'
import { column, take, types } from './room.ts'

const plain = { flag: false, dateName: false }

describe('number forms', () => {
  it.each([
    [['1.234.567,89', '12'], 'comma', false],
    [['1,234,567.89', '12'], 'dot', false],
    [['1,5', '2,25'], 'comma', false],
    [['1.5', '2.25'], 'dot', false],
    [['1.234.567', '15'], 'comma', false],
    [['1,234,567', '15'], 'dot', false],
    [['1.234', '4500'], 'dot', false],
    [['0.123', '1.234'], 'dot', false],
    [['120.000', '85.000'], 'comma', true],
    [['1.234', '2.347'], 'dot', true],
    [['1,234', '5,678'], 'dot', true],
    [['1.500 ₫', '2.000.000 đ'], 'comma', false],
    [['$1,234.50', '($20.00)'], 'dot', false],
    [['12,5%', '8%'], 'comma', false],
  ] as const)('reads %j with the decimal %s (ambiguous: %s)', (cells, decimal, ambiguous) => {
    expect(numberForm(cells, plain)).toMatchObject({ decimal, ambiguous })
  })

  it.each([
    [['007', '012']],
    [['0912345678', '0987654321']],
    [['+84912345678', '+84987654321']],
    [['12345678901234567890']],
    [['12 tr', '3 tỷ']],
    [['30-34', '35-39']],
    [['1,5', '1.5']],
    [['12 USD', '300.000 ₫']],
    [['$12', '€11', '£9']],
  ] as const)('takes %j for no numbers', (cells) => {
    expect(numberForm(cells, plain)).toBeUndefined()
  })

  it('lets the other columns decide what a lone group means', () => {
    expect(numberForm(['1.234'], { ...plain, decimal: 'comma' })).toMatchObject({
      decimal: 'comma',
      ambiguous: true,
    })
  })

  it.each(['vi-VN', 'en-US'])('reads back what %s writes', async (locale) => {
    const write = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
    const numbers = fc
      .sample(fc.integer({ min: -1e9, max: 1e9 }), { numRuns: 200, seed: 7 })
      .map((n) => n / 100)
    const lines = [...numbers, 1234567.89].map((n) => `"${write.format(n)}"\n`).join('')
    const taken = await take('n.csv', `amount\n${lines}`)
    expect((await column(taken, 'n', 'amount')).map(Number)).toEqual([...numbers, 1234567.89])
  })
})

describe('date forms', () => {
  it.each([
    [['31/12/2026', '01/02/2026'], '%d/%m/%Y', false],
    [['12/31/2026', '01/02/2026'], '%m/%d/%Y', false],
    [['01/02/2026', '03/04/2026'], '%d/%m/%Y', true],
    [['31.12.2026 14:05'], '%d.%m.%Y %H:%M', false],
    [['1/2/26 3:04:05 PM', '1/20/26 3:04:05 PM'], '%m/%d/%y %I:%M:%S %p', false],
    [['5-Jan-24'], '%d-%b-%y', false],
    [['January 5, 2024'], '%B %d, %Y', false],
  ] as const)('reads %j as %s (ambiguous: %s)', (cells, format, ambiguous) => {
    expect(dateForm(cells, plain)).toMatchObject({ formats: [format], ambiguous })
  })

  it.each([
    [['31/12/2026', '12/31/2026']],
    [['1.2.3']],
    [['Feb', 'Mar', 'June']],
    [['30-34']],
    [['32/01/2026']],
  ] as const)('takes %j for no dates', (cells) => {
    expect(dateForm(cells, plain)).toBeUndefined()
  })

  it('reads every form to the same days', async () => {
    const day = ['2026-01-31', '2026-02-01']
    const forms: [string, string[]][] = [
      ['d', ['31/01/2026', '01/02/2026']],
      ['d', ['1/31/2026', '2/1/2026']],
      ['d', ['2026/01/31', '2026/02/01']],
      ['d', ['2026-01-31T00:00:00Z', '2026-02-01T00:00:00Z']],
      ['d', ['31-Jan-2026', '01-Feb-2026']],
      ['ngày', ['20260131', '20260201']],
    ]
    for (const [name, cells] of forms) {
      const taken = await take('t.csv', `${name},n\n${cells.map((cell) => `${cell},1\n`).join('')}`)
      const written = Object.keys(await types(taken, 't'))[0] ?? ''
      expect((await types(taken, 't'))[written], cells[0]).toBe('DATE')
      expect(await column(taken, 't', written), cells[0]).toEqual(day)
    }
  })

  it('reads months without days as their first day', async () => {
    for (const cells of [
      ['2026-01', '2026-02'],
      ['01/2026', '02/2026'],
      ['T1/2026', 'T2/2026'],
    ]) {
      const taken = await take('t.csv', `tháng,n\n${cells.map((cell) => `${cell},1\n`).join('')}`)
      expect(await column(taken, 't', 'thang'), cells[0]).toEqual(['2026-01-01', '2026-02-01'])
    }
  })

  it('keeps the time of day where there is one', async () => {
    const taken = await take('t.csv', 'at,n\n31/01/2026 08:30,1\n01/02/2026 00:00,2\n')
    expect(await column(taken, 't', 'at')).toEqual(['2026-01-31 08:30:00', '2026-02-01 00:00:00'])
  })
})

describe('truth values', () => {
  it.each([
    [['TRUE', 'FALSE'], false],
    [['Yes', 'No'], false],
    [['có', 'không'], false],
    [['1', '0'], true],
  ])('reads %j as yes and no', (cells, flag) => {
    expect(decideForm(cells, { ...plain, flag })).toMatchObject({ type: 'boolean' })
  })

  it.each([[['1', '0']], [['Yes', 'No', 'Maybe']], [['Yes', 'No phone service', 'No']]])(
    'takes %j for something else where the name does not say so',
    (cells) => {
      expect(decideForm(cells, plain).type).not.toBe('boolean')
    },
  )
})
