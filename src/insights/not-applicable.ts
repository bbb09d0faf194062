import { fold } from '../support/fold.ts'

const notApplicable = /^(not applicable|does not apply|n\/a|khong ap dung|khong lien quan)\b/u

/** What follows "not applicable", folded; null for words that do not begin so. */
export function afterNotApplicable(words: string): string | null {
  const folded = fold(words.trim())
  return notApplicable.test(folded) ? folded.replace(notApplicable, '') : null
}
