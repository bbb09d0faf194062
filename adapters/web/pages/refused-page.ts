import type { Language } from '../../../src/locales/locale.ts'
import { type Html, html } from '../markup.ts'
import { icon } from '../render/icon.ts'
import type { Words } from '../words.ts'
import { page } from './page.ts'

/** What somebody without a session sees: where the address with the key is printed. */
export function refusedPage(language: Language, say: Words, path: string): Html {
  return page({
    language,
    title: say('web.refused.title'),
    body: html`<main id="main" class="alone"><span class="mark big">${icon('star')}</span><h1>${say('web.refused.title')}</h1><p>${say('web.refused.where')}</p><p class="example"><code>${say('web.refused.example')}</code></p><p>${say('web.refused.again')} <a href="${path}">${say('web.refused.retry')}</a></p></main>`,
  })
}
