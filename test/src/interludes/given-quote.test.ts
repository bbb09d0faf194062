import { expect, it } from 'vitest'
import { quotePayload } from '../../../src/conversation/quote-command.ts'
import { openHouse, said } from '../app/house.ts'

it('a message taken as a quote is kept as a customer’s words, and the question that waits is put again', async () => {
  const house = await openHouse()
  await house.take({ say: 'why do mobile visitors buy less?' })
  const told = await house.take({ does: quotePayload('The button is hidden\nCall me on 0912 345 678') })
  expect(said(told)).toContain('kept in the customers')
  const quotes = await house.store.allQuotes({ workspace: 'local', limit: 10, sources: ['thread'] })
  expect(quotes.map(({ text }) => text)).toContain('The button is hidden')
  expect(JSON.stringify(quotes)).not.toContain('345 678')
  const confirmed = await house.take({ say: 'yes' })
  expect(said(confirmed)).not.toContain('The button is hidden')
})
