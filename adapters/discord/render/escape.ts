/** What keeps a word from being a mention; it is not seen. */
const joiner = '\u200B'

const lineStart = /^([ \t]*)(#{1,3} |-# |>>> |> |[-*+] )/gmu
const numbered = /^([ \t]*\d+)([.)] )/gmu

/** Words of any origin for Discord: nothing in them is a mark, a mention or a link that was not there. */
export function escapeText(words: string): string {
  return withoutMentions(words)
    .replace(/[\\*_`<]/gu, '\\$&')
    .replace(/~~|\|\|/gu, (pair) => `\\${pair.charAt(0)}\\${pair.charAt(1)}`)
    .replaceAll('](', ']\\(')
    .replace(/\b([a-z][a-z+.-]*):(?=\/\/)/giu, '$1\\:')
}

/** The same for the beginning of a line, where Discord reads headings, lists and quotations. */
export function escapeLines(text: string): string {
  return text.replace(lineStart, '$1\\$2').replace(numbered, '$1\\$2')
}

/** Words of any origin as a text of their own, or the beginning of one. */
export function escaped(words: string): string {
  return escapeLines(escapeText(words))
}

/** Words within a code span or block, which only its own mark can end. */
export function inCode(words: string): string {
  return withoutMentions(words).replaceAll('`', 'ˋ')
}

const lookAlikes: Readonly<Record<string, string>> = {
  '\\': '∖',
  '*': '∗',
  _: 'ˍ',
  '`': 'ˋ',
  '~': '∼',
  '|': '∣',
  '<': '‹',
  '@': '＠',
}

const startAlikes: Readonly<Record<string, string>> = { '#': '♯', '-': '–', '>': '›', '+': '＋' }

/** Words in which every mark is a letter like it: as long as they were, for messages with no room for escapes. */
export function withLookAlikes(words: string): string {
  return words
    .replace(/[\\*_`~|<@]/gu, (letter) => lookAlikes[letter] ?? letter)
    .replaceAll('](', ']（')
    .replaceAll('://', ':⁄⁄')
    .replace(
      /^([ \t]*)([#>+-])/gmu,
      (_, indent: string, letter: string) => indent + (startAlikes[letter] ?? letter),
    )
    .replace(/^([ \t]*\d+)\.(?= )/gmu, '$1․')
}

function withoutMentions(words: string): string {
  return words.replace(/@(?=everyone|here)/giu, `@${joiner}`)
}
