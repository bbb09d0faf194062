import { beforeEach, describe, expect, it } from 'vitest'
import { type Asked, askEverything, dailyRows, devices, noise, oneOf, reseed, someDays } from './bad-table.ts'

const head = ['day', 'device', 'spend']
const days = someDays(200)
const timeOf = ({ desk }: Asked) => desk.catalog.models[0]?.time?.range
const parts = (day: string) => day.split('-') as [string, string, string]

beforeEach(reseed)

describe('days that cannot be trusted', () => {
  it.each<[string, (day: string) => string]>([
    [
      'three forms',
      (day) => {
        const [year, month, date] = parts(day)
        const forms = [day, `${date}/${month}/${year}`, `${month}-${date}-${year}`] as const
        return forms[Number(date) % 3] ?? day
      },
    ],
    [
      'both orders',
      (day) => {
        const [year, month, date] = parts(day)
        return Number(date) % 2 === 0 ? `${date}/${month}/${year}` : `${month}/${date}/${year}`
      },
    ],
  ])('says that dates in %s are no dates to it, and follows no time', async (_, write) => {
    const asked = await askEverything(head, dailyRows(noise, { write }))
    expect(asked.notes).toEqual(['mixed_dates day', 'no_time'])
    expect(asked.desk.catalog.dimensions.map(({ name }) => name)).toEqual(['device'])
    expect(asked.flags).toContain('no_time')
    expect(asked.claims).toEqual([])
  })

  it('reads forms that agree', async () => {
    const write = (day: string) => {
      const [year, month, date] = parts(day)
      return Number(date) % 2 === 0 ? day : `${date}/${month}/${year}`
    }
    const asked = await askEverything(head, dailyRows(noise, { write }))
    expect(timeOf(asked)).toEqual({ from: '2026-05-01', to: '2026-11-16' })
  })

  it('says that days were told twice before a sum is believed', async () => {
    const rows = dailyRows(noise)
    const twice = rows.filter(([day = '']) => day >= '2026-10-01' && day <= '2026-10-20')
    const asked = await askEverything(head, [...rows, ...twice])
    expect(asked.desk.catalog.models[0]?.faults).toEqual([
      { flag: 'duplicates', rows: 60, since: '2026-10-01', to: '2026-10-20' },
    ])
    const told = asked.findings.filter(({ kind, metric }) => kind === 'shift' && metric.endsWith('spend_sum'))
    for (const finding of told) expect(finding.flags).toContain('duplicates')
    expect(asked.said.filter((said) => /stood (lower|higher)/.test(said))).toEqual(
      asked.said.filter((said) => /^Some rows stand there twice.*stood (lower|higher)/.test(said)),
    )
  })

  it('does not call rows copies that are alike by their nature', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [
      days[at % 200] ?? '',
      oneOf(devices),
      oneOf(['10', '20']),
    ])
    const asked = await askEverything(head, rows)
    expect(asked.flags).not.toContain('duplicates')
  })

  it('finds nothing in the hours that summer time takes and gives', async () => {
    const rows = Array.from({ length: 200 * 24 }, (_, hour) => {
      const instant = new Date(Date.UTC(2026, 0, 5) + hour * 3_600_000)
      const summer = instant >= new Date('2026-03-29T01:00:00Z')
      const local = new Date(instant.getTime() + (summer ? 2 : 1) * 3_600_000).toISOString().slice(0, 19)
      return [`${local}${summer ? '+02:00' : '+01:00'}`, oneOf(devices), noise()]
    })
    const asked = await askEverything(['created_at', 'device', 'spend'], rows)
    expect(timeOf(asked)?.from).toBe('2026-01-05')
    expect(asked.claims).toEqual([])
  })

  it('leaves days out of the span that stand for "for ever"', async () => {
    const odd = ['2099-12-31', '9999-12-31', '0001-01-01'].map((day) => [day, 'mobile', noise()])
    const asked = await askEverything(head, [...dailyRows(noise), ...odd])
    expect(timeOf(asked)).toEqual({ from: '2026-05-01', to: '2026-11-16' })
    expect(asked.desk.catalog.models[0]?.undated).toBe(3)
    expect(asked.flags).toContain('undated')
    expect(asked.claims).toEqual([])
  })

  it('follows no time where every day stands for "for ever"', async () => {
    const never = ['9999-12-31', '0001-01-01']
    const asked = await askEverything(
      head,
      dailyRows(noise, { days: [...never, ...never, ...never, ...never] }),
    )
    expect(timeOf(asked)).toBeUndefined()
    expect(asked.claims).toEqual([])
  })

  it('says that days lie ahead of today', async () => {
    const asked = await askEverything(head, dailyRows(noise, { days: someDays(200, '2026-08-01') }))
    expect(asked.flags).toContain('future')
    expect(asked.claims).toEqual([])
    expect(asked.said).toContainEqual(expect.stringMatching(/^The data reaches beyond today/))
  })

  it('says that rows without a day are in no period', async () => {
    const write = (day: string) => (Number(day.slice(-2)) % 7 === 0 ? '' : day)
    const asked = await askEverything(head, dailyRows(noise, { write }))
    expect([...asked.flags]).toEqual(expect.arrayContaining(['undated', 'gaps']))
    expect(asked.claims).toEqual([])
  })
})
