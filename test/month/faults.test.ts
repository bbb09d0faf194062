import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeSqlite } from '../src/connectors/sql/shop.ts'
import { answersToAnInsight } from './answers.ts'
import { openMonth } from './stage.ts'

it('tells once what can no longer be checked, and once when it can again; a clock that jumps doubles nothing', {
  timeout: 240_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'visao-faults-'))
  const stage = await openMonth(folder, '2027-01-10T03:00:00.000Z')
  for (const line of [...answersToAnInsight, 'skip', 'every day, review on 5 March'])
    await stage.say('main', line)
  const on = async (day: string) => (await stage.pass(`${day}T03:00:00.000Z`)).main ?? ''
  const days = async (...list: readonly string[]) => {
    for (const day of list) await stage.day(`2027-01-${day}`)
  }
  const shop = (statement: string) => writeSqlite(stage.shop, [statement])

  await days('10', '11')
  await shop('ALTER TABLE visits RENAME COLUMN device TO gadget')
  const renamed = await on('2027-01-12')
  expect(renamed).toContain('can no longer be checked')
  expect(renamed).toContain('may have been renamed')
  expect(await on('2027-01-13'), 'told once').toBe('')

  await shop('ALTER TABLE visits RENAME COLUMN gadget TO device')
  await days('12', '13')
  expect(await on('2027-01-14')).toMatch(/stands again[\s\S]+Holds\./u)

  await shop('ALTER TABLE visits RENAME TO gone')
  const gone = await on('2027-01-15')
  expect(gone).toContain('can no longer be checked')
  expect(gone).toContain('I try again at its next turn')
  expect(await on('2027-01-16'), 'told once').toBe('')

  await shop('ALTER TABLE gone RENAME TO visits')
  await days('14', '15', '16')
  expect(await on('2027-03-20'), 'everything that was missed is one message').toMatch(
    /^The review is due(?![\s\S]*The review is due)/u,
  )
  for (const day of ['2027-01-20', '2027-01-21', '2027-03-20']) expect(await on(day)).toBe('')
  await stage.close()
})
