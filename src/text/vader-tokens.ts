import { readLexicon } from './lexicon-file.ts'

const emojiNames: ReadonlyMap<string, string> = new Map(readLexicon('emoji'))
const punctuation = '[!-/:-@[-`{-~]'
const edges = new RegExp(`^${punctuation}+|${punctuation}+$`, 'g')

/** A text with its emoji spelled out: "fine 😁" becomes "fine beaming face with smiling eyes". */
export function spellEmoji(text: string): string {
  let spelled = ''
  let afterBlank = true
  for (const character of text) {
    const name = emojiNames.get(character)
    spelled += name === undefined ? character : `${afterBlank ? '' : ' '}${name}`
    afterBlank = name === undefined && character === ' '
  }
  return spelled.trim()
}

/** Words without punctuation at their edges; what would keep two characters or fewer is an emoticon and stays whole. */
export function vaderTokens(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((token) => token !== '')
    .map((token) => {
      const bare = token.replace(edges, '')
      return bare.length <= 2 ? token : bare
    })
}

/** Whether every letter that has a case is a capital, and there is one. */
export function isUpper(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase()
}
