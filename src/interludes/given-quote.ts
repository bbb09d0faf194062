import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { quoteCommand } from '../conversation/quote-command.ts'
import { notice, prose } from '../conversation/write.ts'
import { keepQuotes } from '../inquiry/words/keep-quotes.ts'
import { backTo } from './commands/back-to.ts'

/** A message that somebody took for a quote: kept as a customer's own words, and the question that waits stands as it was. */
export const givenQuote = defineInterlude({
  name: 'given_quote',
  async run(context, input) {
    if (input.kind !== 'command' || input.name !== quoteCommand) return null
    const { state, tools } = context
    const { quotes, masked } = keepQuotes(input.text, tools, state.language)
    const collected = {
      ...state.collected,
      quotes: [...state.collected.quotes, ...quotes.map(({ id }) => id)],
    }
    const said = [
      prose('collect.quotes_kept', { count: { tally: quotes.length, of: 'quotes' } }),
      ...(masked > 0 ? [notice('info', 'collect.masked')] : []),
      ...backTo(context),
    ]
    return decide({ ...state, collected }, [said], { records: { quotes } })
  },
})
