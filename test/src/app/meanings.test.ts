import { expect, it } from 'vitest'
import { meaningsOf } from '../../../src/app/meanings.ts'
import { an, lan, openHouse } from './house.ts'

it('keeps what a word means for its workspace alone, until whoever said it is forgotten', async () => {
  const house = await openHouse()
  const kept = () => meaningsOf(house.store, 'local')
  await house.take({ say: 'success means conversion rate', by: lan })
  expect(await kept()).toEqual([])
  await house.take({ say: 'yes', by: lan })
  await house.take({ say: 'conversion rate means paid visits', by: an, thread: 'other' })
  await house.take({ say: 'yes', by: an, thread: 'other' })
  expect((await kept()).map(({ kind, term, by }) => [kind, term, by.id])).toEqual(
    expect.arrayContaining([
      ['synonym', 'success', 'lan'],
      ['definition', 'conversion rate', 'an'],
    ]),
  )
  expect(await meaningsOf(house.store, 'another')).toEqual([])
  const asked = await house.take({ say: 'what is the success?', by: an, thread: 'third' })
  expect(asked.map(({ text }) => text).join('\n')).toMatch(/success.*conversion rate/u)
  await house.take({ say: 'forget me', by: lan, thread: 'other' })
  const buttons = house.sent.flatMap(({ content }) =>
    content.flatMap((node) => (node.type === 'actions' ? node.actions : [])),
  )
  const forget = buttons.findLast(({ label }) => /erase my words|xóa/iu.test(label))
  await house.take({
    does: { kind: 'action', ref: forget?.id ?? '', values: [] },
    by: lan,
    thread: 'other',
  })
  expect((await kept()).map(({ by }) => by.id)).toEqual(['an'])
})
