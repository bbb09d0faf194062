import type { TextRow } from '../connectors/connector.ts'
import { maskPersonal } from '../evidence/masking.ts'
import type { Quote } from '../evidence/quote.ts'
import { digest } from '../support/ids.ts'
import { detectLanguage } from '../understanding/detect-language.ts'

/** One customer's words as a quote: masked, and with the person behind them as a digest only. */
export function quoteOf(workspace: string, source: string, row: TextRow): Quote {
  const { text } = maskPersonal(row.text)
  return {
    id: `qt_${digest([workspace, source, row.model, row.place, text].join('\n')).slice(0, 16)}`,
    workspace,
    source,
    model: row.model,
    place: row.place,
    language: detectLanguage(text, 'vi'),
    text,
    ...(row.date === undefined ? {} : { date: row.date }),
    ...(row.stars === undefined ? {} : { stars: row.stars }),
    ...(row.respondent === undefined
      ? {}
      : { respondent: digest(`${workspace}\n${source}\n${row.respondent}`).slice(0, 12) }),
  }
}
