import type { Language } from '../../../src/locales/locale.ts'
import { type Html, html } from '../markup.ts'
import { icon } from '../render/icon.ts'
import type { Words } from '../words.ts'
import { page } from './page.ts'

/** Something that did not work, in a sentence, and the way back. Words that were typed are handed back. */
export function troublePage(
  language: Language,
  say: Words,
  sentence: string,
  back: string,
  typed = '',
): Html {
  return page({
    language,
    title: say('web.trouble.title'),
    body: html`<main id="main" class="alone"><span class="mark big">${icon('star')}</span><h1>${say('web.trouble.title')}</h1><p>${sentence}</p>${
      typed !== '' &&
      html`<label for="typed">${say('web.trouble.typed')}</label><textarea id="typed" rows="8" readonly>${typed}</textarea>`
    }<p><a class="button primary" href="${back}">${say('web.trouble.back')}</a></p></main>`,
  })
}
