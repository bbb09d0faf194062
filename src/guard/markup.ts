/** Marks of small Markdown, code, links, mentions, fences, and what is not seen or is drawn instead of written. */
const marks = [
  /\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Co}/u,
  /\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
  /[`*_~#|<>[\]{}\\^=]/u,
  /@|https?:|www\.|:\/\//iu,
  // Something that a platform would make a link of.
  /(?<![\p{L}\p{M}])[a-z0-9-]{2,}\.(?:com|net|org|io|vn|co|ai|dev|app|info|biz|xyz|me|ly|gl)(?![\p{L}\p{M}])/iu,
  /^\s*(?:[-+•–—]\s|\d+[.)]\s)/u,
]

/** The first mark in a sentence (its placeholders taken out) that a draft may not bring along, or null. */
export function strangeMark(sentence: string): string | null {
  for (const mark of marks) {
    const found = mark.exec(sentence)
    if (found !== null) return found[0]
  }
  return null
}
