import type { DraftNode } from '../../conversation/content.ts'
import { only, say } from '../../conversation/write.ts'
import type { Quote } from '../../evidence/quote.ts'
import type { Language } from '../../locales/locale.ts'
import type { Catalog } from '../../metrics/catalog.ts'

/** A customer's words with the collection they come from. */
export function quoteNode(quote: Quote, catalog: Catalog, language: Language): DraftNode {
  const text = catalog.texts.find((info) => info.source === quote.source && info.model === quote.model)
  return {
    type: 'quote',
    text: say('evidence.words', { words: { words: quote.text, from: quote.id } }),
    source: text === undefined ? say('evidence.pasted') : only({ name: text.label[language] }),
  }
}
