import { stem } from '../../understanding/stem.ts'
import { isStopword } from '../../understanding/stopwords.ts'
import { tokenise } from '../../understanding/tokenise.ts'

const endings = /(?:ations?|ments?|ingly|ing|edly|ed|ally|al|ances?|ences?|ions?|ives?|ity|ly|ies|e|y)$/

/** What is left of an English word without its endings: assignments, assigned -> assign; increasing, increase -> increas. */
function rootOf(word: string): string {
  let root = stem(word)
  for (let round = 0; round < 2; round += 1) {
    const shorter = root.replace(endings, '')
    if (shorter === root || shorter.length < 4) return root
    root = shorter
  }
  return root
}

const particles = new Set(['at', 'by', 'id', 'in', 'no', 'of', 'on', 'to'])

/** The roots of the words of a text that mean something, in order. */
export function rootsOf(text: string): readonly string[] {
  return tokenise(text)
    .filter((item) => !isStopword(item) && !particles.has(item.folded))
    .map((item) => rootOf(item.folded))
}
