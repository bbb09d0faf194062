import { plainWords } from './guard-words.ts'

/** So many words in a row are no chance. */
const inRow = 7

/** A run of words of a secret text (a prompt) that a draft repeats, or null. */
export function repeatsSecret(draft: string, secrets: readonly string[]): string | null {
  if (secrets.length === 0) return null
  const words = (plainWords(draft)[0] ?? '').trim().split(' ')
  if (words.length < inRow) return null
  const hidden = secrets.map((secret) => plainWords(secret)[0] ?? '')
  for (let at = 0; at + inRow <= words.length; at += 1) {
    const run = words.slice(at, at + inRow).join(' ')
    if (hidden.some((secret) => secret.includes(` ${run} `))) return run
  }
  return null
}
