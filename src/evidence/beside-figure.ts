import { languages, phraseList } from '../locales/locale.ts'

/** Marks of Markdown and characters that are not seen: what they stand between touches all the same. */
const unseen = /[*_~\u2800\p{Default_Ignorable_Code_Point}]/gu

/** U+FFFC is the figure mark. */
const alterations = [
  // Figures that would be read as one: "12" and "34", "12" and ".5".
  /\uFFFC[\s.,'’·٫٬^]?\uFFFC/u,
  // A sign before a figure, unless it makes a range of two.
  /(?<!\uFFFC)[-+±−–—‐‑‒]\uFFFC|[−±]\s+\uFFFC/u,
  // Letters and digits that touch it.
  /[\p{L}\p{M}\p{N}]\uFFFC|\uFFFC[\p{L}\p{M}\p{N}]/u,
  // Another unit than its own.
  /\uFFFC\s*[%‰‱°]|\p{Sc}\s*\uFFFC|\uFFFC\s*\p{Sc}/u,
]

/**
 * What beside a figure would make another figure of it, or null: a sign before it, "%" or "million" behind it, a second
 * figure that touches it. Figures of the text are figure marks.
 */
export function altersFigure(text: string): string | null {
  const seen = text.normalize('NFKC').replace(unseen, '')
  const found = alterations.map((alteration) => alteration.exec(seen)).find((match) => match !== null)
  return (found ?? scaled().exec(seen))?.[0] ?? null
}

/** A word of scale or unit right behind a figure: a figure brings its own. */
function scaled(): RegExp {
  const words = languages.flatMap((language) => phraseList(language, 'figure.scales'))
  return new RegExp(`\\uFFFC[\\s-]*(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'iu')
}
