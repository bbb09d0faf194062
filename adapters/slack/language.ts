import type { Actor } from '../../src/conversation/inbound.ts'
import { type Language, languages } from '../../src/locales/locale.ts'

/** The language that somebody has set in Slack, as far as Visao speaks it. */
export function languageOf(actor: Pick<Actor, 'locale'>): Language {
  return languages.find((language) => actor.locale?.startsWith(language)) ?? 'en'
}
