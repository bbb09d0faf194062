import { languages, phraseList } from '../../../../src/locales/locale.ts'
import type { Check } from './check.ts'
import { spokenTexts } from './own-texts.ts'

const offering = new Set(['actions', 'choice', 'form'])
/** What is said where nothing but a file leads on. */
const dropFile = languages.flatMap((language) => phraseList(language, 'objective.no_source'))
/** Words to type, as they are shown: *analyse*. */
const toType = /(?<![\w*])\*[^*\s][^*\n]*\*(?![\w*])/u

/**
 * Something is answered, and it asks, offers or names what to do next, as every error does, unless the person herself put
 * the thread to rest.
 */
export const deadEnd: Check = ({ messages, state }) => {
  if (messages.length === 0) return ['nothing was answered']
  if (state.status !== 'open') return []
  const spoken = spokenTexts(messages)
  const asks = spoken.some((text) => text.includes('?') || toType.test(text) || dropFile.includes(text))
  const offers = messages.some(({ content }) =>
    content.some((node) => offering.has(node.type) || (node.type === 'notice' && node.level === 'error')),
  )
  return asks || offers ? [] : [`no way on: ${spoken.join(' | ')}`]
}
