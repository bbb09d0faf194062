import { accentsAgree } from './accents.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

/** A phrase as its words. */
export type Phrase = readonly Word[]

/** Phrases as their words, the longest first. */
export function phrasesOf(list: readonly string[]): readonly Phrase[] {
  return list
    .map((phrase) => tokenise(phrase))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length)
}

/** Whether a phrase stands at a place; marks that are written count ("thật" is no "that"), and where `exact` they must be. */
export function standsAt(read: readonly Word[], at: number, phrase: Phrase, exact = false): boolean {
  const head = read.slice(at, at + phrase.length)
  return (
    head.length === phrase.length &&
    head.every((word, place) => word.folded === phrase[place]?.folded) &&
    accentsAgree(head, phrase, exact) > 0
  )
}

/** How many words the first of the phrases that stands at a place takes; 0 where none does. */
export function lengthAt(
  read: readonly Word[],
  at: number,
  phrases: readonly Phrase[],
  exact = false,
): number {
  return phrases.find((phrase) => standsAt(read, at, phrase, exact))?.length ?? 0
}
