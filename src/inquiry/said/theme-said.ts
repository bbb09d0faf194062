import type { DraftNode } from '../../conversation/content.ts'
import { prose, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Language } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { quoteNode } from '../shown/quote-node.ts'
import type { FoundTheme } from '../words/themes.ts'

/** Names of a finding that hold the theme's phrases, the first one what it is called. */
const themeNames = ['theme', 'theme2', 'theme3'] as const
const shown = ['matched', 'all', 'share', 'low', 'high', 'n_other', 'n_others', 'otherShare']

/** Who brings a theme up more often, with how many of how many on either side. */
export function themeSaid(finding: Finding): Said {
  const phrases = themeNames.flatMap((name): Param[] => {
    const phrase = finding.names[name]
    return phrase === undefined ? [] : [{ quoted: phrase }]
  })
  return say(finding.names.sides === 'words' ? 'finding.theme.words' : 'finding.theme.stars', {
    theme: { list: phrases, join: 'comma' },
    ...Object.fromEntries(shown.map((stat) => [stat, { ref: `${finding.id}.${stat}`, format: 'auto' }])),
  })
}

/** A theme with customers who speak for it and, where there is one, a content customer on the same matter. */
export function themeNodes(theme: FoundTheme, catalog: Catalog, language: Language): readonly DraftNode[] {
  return [
    { type: 'prose', text: themeSaid(theme.finding) },
    ...theme.quotes.map((quote) => quoteNode(quote, catalog, language)),
    ...(theme.counter === null
      ? []
      : [prose('theme.other_voice'), quoteNode(theme.counter, catalog, language)]),
  ]
}
