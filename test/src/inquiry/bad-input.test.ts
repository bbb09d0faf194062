import { beforeEach, describe, expect, it } from 'vitest'
import { type Asked, askEverything, dailyRows, devices, noise, oneOf, reseed, someDays } from './bad-table.ts'

const head = ['day', 'device', 'spend']
const days = someDays(200)

const metricNames = ({ desk }: Asked) => desk.catalog.metrics.map(({ name }) => name)

beforeEach(reseed)

describe('figures that cannot be weighed', () => {
  it('says that a constant series has no spread', async () => {
    const asked = await askEverything(
      head,
      dailyRows(() => '5'),
    )
    expect(asked.claims).toEqual([])
    expect(asked.said).toContainEqual(expect.stringContaining('every case is the same'))
  })

  it('claims nothing of a single day', async () => {
    const rows = Array.from({ length: 300 }, () => ['2026-05-01', oneOf(devices), noise()])
    const asked = await askEverything(head, rows)
    expect(asked.claims).toEqual([])
    expect(asked.findings.filter(({ kind }) => ['change', 'shift', 'trend'].includes(kind))).toEqual([])
  })

  it('says of one row that it is too little', async () => {
    const asked = await askEverything(head, [['2026-05-01', 'mobile', '5']])
    expect(asked.notes).toContain('one_row')
    expect(new Set(asked.findings.map(({ names }) => names.reason))).toEqual(new Set(['small_sample']))
  })

  it('tells of counts below zero that they are', async () => {
    const rows = dailyRows((day) =>
      String(Math.round(-5 + 2 * Number(noise()) - (day > '2026-08-01' ? 19 : 0))),
    )
    const asked = await askEverything(['day', 'device', 'orders'], rows, 'How do orders develop?')
    const shift = asked.findings.find(({ kind, metric }) => kind === 'shift' && metric.endsWith('orders_sum'))
    expect(shift?.flags).toContain('negative')
    expect(asked.said).toContainEqual(expect.stringMatching(/^Some counts are below zero.*stood lower/))
  })
})

describe('cells that are no numbers', () => {
  it('takes infinities and "not a number" for empty', async () => {
    const odd = ['inf', 'NaN', '-inf', 'Infinity', '#DIV/0!'] as const
    const asked = await askEverything(
      head,
      dailyRows((_, __, at) => (at % 5 === 0 ? oneOf(odd) : noise())),
    )
    expect(metricNames(asked)).toContain('spend_average')
    expect(asked.claims).toEqual([])
    expect(asked.flags).toContain('nulls')
  })

  it('does not compute with figures beyond all counting', async () => {
    const asked = await askEverything(
      head,
      dailyRows((_, __, at) => (at % 3 === 0 ? '-1.5e308' : '1e308')),
    )
    expect(asked.notes).toContain('mixed_cells spend')
    expect(metricNames(asked)).toEqual(['rows'])
  })

  it('takes a few of them for slips of the pen', async () => {
    const rows = dailyRows((day, device) => (device === 'mobile' && day === '2026-06-01' ? '1e400' : noise()))
    const asked = await askEverything(head, rows)
    expect(asked.notes).toEqual(['stray_cells spend'])
    expect(asked.claims).toEqual([])
  })

  it.each([
    ['12 USD', '300.000 ₫'],
    ['$12.50', '€11.90'],
    ['12 usd', '300000 VND'],
  ])('refuses to add up %s and %s', async (one, other) => {
    const rows = dailyRows((_, device, at) => {
      const [amount, money] = device === 'mobile' ? [one, /[\d.]+/] : [other, /[\d.]+/]
      return amount.replace(money, (digits) => digits.replace(/^\d\d/, String(10 + (at % 40))))
    })
    const asked = await askEverything(['day', 'device', 'price'], rows, 'Which device has the higher price?')
    expect(asked.notes).toContain('mixed_currencies price')
    expect(metricNames(asked)).toEqual(['rows'])
    expect(asked.desk.catalog.dimensions.map(({ name }) => name)).toEqual(['device'])
    expect(asked.claims).toEqual([])
  })

  it('computes with one money, however it is written', async () => {
    const rows = dailyRows((_, __, at) => (at % 2 === 0 ? `${noise()} USD` : `$${noise()}`))
    const asked = await askEverything(head, rows)
    expect(metricNames(asked)).toContain('spend_average')
    expect(asked.notes).toEqual([])
  })

  it('says which column is empty, and works without it', async () => {
    const rows = dailyRows(() => '').map((row) => [...row, noise()])
    const asked = await askEverything([...head, 'price'], rows)
    expect(asked.notes).toEqual(['all_null spend'])
    expect(metricNames(asked)).toEqual(['price_average', 'rows'])
    expect(asked.claims).toEqual([])
  })

  it('says that a good part of a figure is missing', async () => {
    const asked = await askEverything(
      head,
      dailyRows((_, __, at) => (at % 3 === 0 ? '' : noise())),
    )
    expect(asked.flags).toContain('nulls')
    expect(asked.claims).toEqual([])
  })
})

describe('tables of an odd shape', () => {
  it('does not tell ten thousand categories apart', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [
      days[at % 200] ?? '',
      oneOf(devices),
      noise(),
      `city ${at % 10_000}`,
    ])
    const asked = await askEverything([...head, 'city'], rows)
    expect(asked.desk.catalog.dimensions.find(({ name }) => name === 'city')?.distinct).toBe(10_000)
    expect(asked.claims).toEqual([])
  })

  it('takes three hundred columns and finds nothing in noise', async () => {
    const names = Array.from({ length: 299 }, (_, at) => (at % 3 === 0 ? `group${at}` : `figure${at}`))
    const rows = Array.from({ length: 400 }, (_, row) => [
      days[row % 200] ?? '',
      ...names.map((_, at) => (at % 3 === 0 ? oneOf(devices) : noise())),
    ])
    const asked = await askEverything(['day', ...names], rows, 'What is special about figure1?')
    expect(asked.claims).toEqual([])
  })

  it('does not compute with numbers that only name something', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => [
      String(100_000 + at * 7),
      String(5000 + at),
      String(10_000 + ((at * 37) % 900)),
      String(84_900_000_000 + at * 13),
      oneOf(devices),
      oneOf(['yes', 'no', 'no']),
    ])
    const names = ['customer_id', 'order_no', 'zip', 'phone', 'device', 'bought']
    const asked = await askEverything(names, rows, 'Who buys?')
    expect(metricNames(asked).filter((name) => /zip|phone|order_no|customer/.test(name))).toEqual([])
    expect(asked.claims).toEqual([])
  })

  it('claims nothing of a table of text', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [
      `person ${at}`,
      `I think that shop number ${at} is rather nice but its delivery was ${oneOf(['slow', 'late', 'fine'])}`,
    ])
    const asked = await askEverything(['author', 'comment'], rows, 'What do customers say?')
    expect(metricNames(asked)).toEqual(['rows'])
    expect(asked.claims).toEqual([])
  })
})
