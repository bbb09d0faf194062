import { expect, test } from 'vitest'
import { keyOf, openHouse } from '../house.ts'

test('a conversation is found by where it is, as it is listed, and in its own workspace only', async () => {
  const house = await openHouse()
  await house.take({ say: 'which visitors buy more?' })
  const { library } = house.app
  const [listed] = await library.threads('local')
  expect(listed?.title).toBe('which visitors buy more?')
  expect(await library.thread('local', keyOf())).toEqual(listed)
  expect(await library.thread('local', keyOf('never'))).toBeNull()
  expect(await library.thread('other', keyOf())).toBeNull()
})
