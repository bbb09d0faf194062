import { expect, test } from 'vitest'
import { keyOf, openHouse } from '../house.ts'

test('a conversation is known by its title and step, however many were used since', async () => {
  const house = await openHouse()
  await house.take({ say: 'which visitors buy more?' })
  const { library } = house.app
  const [listed] = await library.threads('local')
  expect(listed?.title).toBe('which visitors buy more?')
  expect(await library.thread('local', keyOf())).toEqual(listed)
  expect(await library.thread('local', keyOf('never'))).toBeNull()
  expect(await library.thread('other', keyOf())).toBeNull()
})
