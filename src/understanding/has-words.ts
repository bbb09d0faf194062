import { isGibberish } from './is-gibberish.ts'

/** Whether a text says something in words: neither figures and marks alone nor mashed keys. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text) && !isGibberish(text)
}
