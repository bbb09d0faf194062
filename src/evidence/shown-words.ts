/** Characters that turn the text after them round, figures too. */
export const turning = /[\u202A-\u202E\u2066-\u2069]/gu

/** Others' words as they are: nothing in them is small Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(turning, '').replace(/[\\`*_[\]<>]/gu, '\\$&')
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

/** Others' words as code: one line, without the mark that would end it. */
export function asCode(text: string): string {
  return `\`${oneLine(text).replace(turning, '').replaceAll('`', "'") || ' '}\``
}

/** The beginning of a long text, to its last whole word within `longest` characters; a shorter one as it is. */
export function clipped(text: string, longest: number): string {
  const characters = [...text]
  if (characters.length <= longest) return text
  const head = characters.slice(0, longest).join('')
  return `${head.replace(/\s+\S*$/u, '')}…`
}

/** Whether words stand in a record, in any case, without a number of it cut in two: "5%" is not in "25%". */
export function repeats(record: string, words: string): boolean {
  const whole = record.toLowerCase()
  const part = words.toLowerCase()
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const before = whole.slice(0, at)
    const after = whole.slice(at + part.length)
    const cut =
      (/^\p{N}/u.test(part) && /\p{N}[.,]?$/u.test(before)) ||
      (/\p{N}$/u.test(part) && /^[.,]?\p{N}|^\s?%/u.test(after))
    if (!cut) return true
  }
  return false
}
