const beginning = 'desk-'

/** The private thread of a person in a channel: what `/insight` answers there nobody else sees. */
export function deskOf(user: string): string {
  return `${beginning}${user}`
}

/** Whose desk a thread is; null for threads of Slack. */
export function deskOwner(thread: string): string | null {
  return thread.startsWith(beginning) ? thread.slice(beginning.length) : null
}
