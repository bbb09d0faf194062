import { erased } from '../evidence/statement.ts'

/** Characters of words that are looked for inside other texts; shorter ones ("yes") say nothing of anybody. */
const leastShared = 6
/** Words that may open a sentence and were left out where it was used as a part of another. */
const openers = 3

/** What is to be erased: a person, their statements, and what these said. */
export interface Erasing {
  readonly person: string
  readonly statements: ReadonlySet<string>
  /** Finds any of their words inside another text; null where there are none to look for. */
  readonly pattern: RegExp | null
  /** Finds their name in what was said in the threads; null where they gave none. */
  readonly named: RegExp | null
}

/** Prepares to erase a person's statements and the words of these (and of the texts made of them) wherever they were repeated. */
export function erasingOf(
  person: string,
  statements: Iterable<string>,
  words: Iterable<string>,
  names: Iterable<string> = [],
): Erasing {
  const parts = [...new Set([...words].flatMap(formsOf))].sort((a, b) => b.length - a.length)
  const pattern =
    parts.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.map(escaped).join('|')})`, 'giu')
  return { person, statements: new Set(statements), pattern, named: namePattern(names) }
}

/** A name as it was written, alone: "An", but not the shop "An Nhiên" or the word "an". */
function namePattern(names: Iterable<string>): RegExp | null {
  const forms = [...new Set(names)].filter((name) => /\p{L}{2}/u.test(name) && name !== erased)
  if (forms.length === 0) return null
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{Lu}\\p{Ll}* )(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}]| \\p{Lu})`,
    'gu',
  )
}

/** What was said in a thread, without the person's words and without their name. */
export function eraseSpoken(text: string, erasing: Erasing): string {
  const without = eraseText(text, erasing)
  return erasing.named === null ? without : without.replace(erasing.named, erased)
}

/**
 * A stored value without a person's words: those of their statements, their name beside their id, and any text that repeats what they
 * said, in whatever case. `textWithout` says what is taken out of a text.
 */
export function erase(
  value: unknown,
  erasing: Erasing,
  textWithout: (text: string, erasing: Erasing) => string = eraseText,
): unknown {
  if (typeof value === 'string') return textWithout(value, erasing)
  if (Array.isArray(value)) return value.map((item) => erase(item, erasing, textWithout))
  if (typeof value !== 'object' || value === null) return value
  const held = value as Record<string, unknown>
  const theirs = typeof held.statement === 'string' && erasing.statements.has(held.statement)
  const entries = Object.entries(held).map(([key, item]): [string, unknown] => {
    if (theirs && key === 'words') return [key, erased]
    if (key === 'name' && held.id === erasing.person) return [key, erased]
    if (key === erasing.person && isNamed(item)) return [key, { ...item, name: erased }]
    return [key, erase(item, erasing, textWithout)]
  })
  return Object.fromEntries(entries)
}

export function eraseText(text: string, { pattern }: Erasing): string {
  return pattern === null ? text : text.replace(pattern, erased)
}

function isNamed(item: unknown): item is { name: string } {
  return typeof item === 'object' && item !== null && 'name' in item
}

/** Words as they may stand elsewhere: whole, without the full stop, without what opened them. */
function formsOf(words: string): readonly string[] {
  const whole = words.trim().replace(/[.!?…]+$/u, '')
  const tokens = whole.split(/\s+/u)
  const shorter = Array.from({ length: openers }, (_, cut) => tokens.slice(cut + 1))
    .filter((rest) => rest.length > openers)
    .map((rest) => rest.join(' '))
  return [whole, ...shorter].filter((form) => form.length >= leastShared && /\p{L}/u.test(form))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&').replace(/\s+/gu, '\\s+')
}
