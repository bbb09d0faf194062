/** The three parts of a statement in the customer's voice, as they were written. */
export interface StatementParts {
  readonly want: string
  readonly motivation: string
  readonly tension: string
}

const forms = [
  /^\s*(?:(?:i|they|we) want to\s+)?(.+?),?\s+because\s+(.+?),?\s+but\s+(.+?)[.!]?\s*$/isu,
  /^\s*(?:(?:tôi|toi|khách|khach|họ|ho) (?:muốn|muon)\s+)?(.+?),?\s+(?:vì|vi|bởi|boi)\s+(.+?),?\s+(?:nhưng|nhung)\s+(.+?)[.!]?\s*$/isu,
]

/** Takes "I want to … because … but …" apart ("Tôi muốn … vì … nhưng …"); null for any other sentence. */
export function readStatement(text: string): StatementParts | null {
  for (const form of forms) {
    const [, want, motivation, tension] = form.exec(text) ?? []
    if (want !== undefined && motivation !== undefined && tension !== undefined)
      return { want, motivation, tension }
  }
  return null
}
