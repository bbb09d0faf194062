/** What is known of messages of this life: their platform ids, and those that Slack has certainly not taken. */
export interface Receipts {
  /** The platform's id of a message that was sent. */
  get(key: string): string | undefined
  keep(key: string, platformId: string): void
  /** A message is being sent: whatever was answered before says nothing about this time. */
  begun(key: string): void
  /** Slack answered that it did not take the message, so that it need not be looked for. */
  refused(key: string): void
  wasRefused(key: string): boolean
}

const size = 2_000

export function createReceipts(): Receipts {
  const sent = new Map<string, string>()
  const refusals = new Set<string>()
  return {
    get: (key) => sent.get(key),
    keep(key, platformId) {
      refusals.delete(key)
      sent.set(key, platformId)
      const [oldest] = sent.keys()
      if (sent.size > size && oldest !== undefined) sent.delete(oldest)
    },
    begun: (key) => void refusals.delete(key),
    refused(key) {
      if (refusals.size >= size) refusals.clear()
      refusals.add(key)
    },
    wasRefused: (key) => refusals.has(key),
  }
}
