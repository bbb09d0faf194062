/**
 * A draft's sentences. A point within a placeholder (`{{r:rd_1.0.value}}`) or an abbreviation without a space behind it ends
 * none.
 */
export function sentencesOf(draft: string): readonly string[] {
  return draft
    .split(/(?<=[.!?…][»”")]?)\s+|\s*\n+\s*/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
