import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { tokenise } from './tokenise.ts'

const roles = ['member', 'lead', 'admin'] as const
const rules = ['approve_leads', 'approve_anyone', 'own_allowed', 'own_forbidden', 'show'] as const
const vocabulary = readVocabulary(
  'team',
  z.record(z.enum(['make', 'as', ...roles, ...rules]), z.array(z.string())),
)

/** A wish about who may do what: a person's role, a rule, or to see them. */
export type TeamWish =
  | { readonly kind: 'role'; readonly name: string; readonly role: (typeof roles)[number] }
  | { readonly kind: 'rule'; readonly rule: (typeof rules)[number] }

const longest = 80
const longestName = 4

/** "Make Minh a lead", "chỉ trưởng nhóm được duyệt", "who may approve"; null for anything else. */
export function readTeamWish(text: string): TeamWish | null {
  if (text.length > longest) return null
  const written = text.normalize('NFC').trim().replace(/^\//u, '')
  const words = tokenise(written)
  const folded = words.map((word) => word.folded)
  const rule = rules.find((name) => phrasesOf(name).some((phrase) => phrase.join(' ') === folded.join(' ')))
  if (rule !== undefined) return { kind: 'rule', rule }
  const lead = phrasesOf('make').find((phrase) => phrase.every((word, at) => folded[at] === word))
  if (lead === undefined) return null
  for (const role of roles) {
    const tail = phrasesOf(role).find((phrase) => endsWith(folded, phrase))
    if (tail === undefined) continue
    const middle = words.slice(lead.length, words.length - tail.length)
    // "An" is a name before it is an article.
    const between = middle.findLastIndex((word, at) => at === 0 || !isBetween(word.folded))
    const name = middle.slice(0, between + 1)
    const [first] = name
    const last = name.at(-1)
    const unfit = name.length > longestName || name.length === middle.length
    if (
      first === undefined ||
      last === undefined ||
      isArticle(written.slice(first.start, first.end)) ||
      unfit
    )
      continue
    return { kind: 'role', name: written.slice(first.start, last.end), role }
  }
  return null
}

function phrasesOf(name: keyof typeof vocabulary): readonly (readonly string[])[] {
  return vocabulary[name]
    .map((phrase) => tokenise(phrase).map((word) => word.folded))
    .toSorted((one, other) => other.length - one.length)
}

/** Written small: "An" and "Bé" are people. */
function isArticle(written: string): boolean {
  return written === written.toLowerCase() && isBetween(written)
}

function isBetween(word: string): boolean {
  return phrasesOf('as').some((phrase) => phrase.join(' ') === word)
}

function endsWith(words: readonly string[], phrase: readonly string[]): boolean {
  return (
    words.length > phrase.length &&
    phrase.every((word, at) => words[words.length - phrase.length + at] === word)
  )
}
