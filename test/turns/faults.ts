import { languages, phraseList } from '../../src/locales/locale.ts'
import type { Answer } from './dialogue.ts'

/** Sentences that only a fault of ours makes Visao say. */
const never = languages.flatMap((language) =>
  (['errors.bug', 'errors.unbound_number'] as const).flatMap((key) => phraseList(language, key)),
)
/** Marks of a text that was not filled in or not made plain. */
const leftovers = [/\{\s*\w*\s*\}/u, /\]\(/u, /\*\*/u, /\bundefined\b/u, /\bNaN\b/u, /\[object /u]

/** What no answer may hold, whatever was recorded; empty for a sound one. */
export function faultsIn({ said }: Answer): readonly string[] {
  const text = said.join('\n')
  return [
    ...never.filter((sentence) => text.includes(sentence)),
    ...leftovers.flatMap((mark) => mark.exec(text)?.[0] ?? []),
  ]
}
