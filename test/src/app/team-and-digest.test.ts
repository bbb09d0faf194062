import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { an, type Event, openHouse } from './house.ts'

const words = (said: readonly Outbound[]) => said.map(({ text }) => text).join('\n')
const minh = { id: 'minh', name: 'Minh', locale: 'vi' }

it('arranges a digest by a sentence, takes it back, and ends it', async () => {
  const house = await openHouse()
  const say = async (text: string, more: Partial<Event> = {}) =>
    words(await house.take({ say: text, ...more } as Event))
  const digest = async () => JSON.stringify(((await house.thread()).state as { digest: unknown }).digest)
  expect(await say('digest every Monday at nine')).toMatch(
    /every Monday at 09:00 \(Asia\/Ho_Chi_Minh\), first on/u,
  )
  expect(await digest()).toContain('"weekday":1')
  expect(await say('undo')).toContain('before')
  expect(await digest()).toBe('null')
  expect(await say('bản tin hằng ngày lúc 8 giờ', { by: minh })).toContain('mỗi ngày, lúc 08:00')
  expect(await say('new question')).not.toBe('')
  expect(await digest(), 'another question does not end it').toContain('"every":"day"')
  expect(await say('dừng bản tin', { by: minh })).toContain('không tới đây nữa')
  expect(await digest()).toBe('null')
})

it('tells what there is when it is asked for, and that nothing is', async () => {
  const house = await openHouse()
  const say = async (text: string, by = an) => words(await house.take({ say: text, by }))
  expect(await say('digest')).toContain('Nothing changed, nothing is due, nothing waits.')
  expect(await say('bản tin', minh)).toContain('Không có gì đổi')
})

it('hands a person all that is kept of them, as a file', async () => {
  const house = await openHouse()
  await house.take({ say: 'my secret plan', by: minh })
  const said = words(await house.take({ say: 'export my data' }))
  const path = /(\/\S+\.json)/u.exec(said)?.[1] ?? ''
  const file = await readFile(path, 'utf8')
  expect(file).toContain('export my data')
  expect(file, 'nothing of another person').not.toContain('my secret plan')
})

it('lets a team say who approves, and only its admins change that', async () => {
  const house = await openHouse()
  const say = async (text: string, by = an) => words(await house.take({ say: text, by }))
  expect(await say('make Minh a lead')).toContain('I know nobody here called Minh')
  await say('chào mọi người', minh)
  expect(await say('make Minh a lead')).toContain('Minh is a lead now')
  expect(await say('only leads approve')).toContain('Only leads and admins decide')
  expect(await say('cho An làm quản trị viên', minh)).toContain('An giờ là quản trị viên')
  expect(await say('ai cũng được duyệt', minh)).toContain('Chỉ quản trị viên')
  const team = await say('who may approve')
  expect(team).toMatch(/Minh\s+lead[\s\S]+An\s+admin/u)
  expect(await house.store.setting('local', 'team')).toContain('"approve":"leads"')
})
