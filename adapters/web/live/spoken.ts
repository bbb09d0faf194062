import type { Content } from '../../../src/conversation/content.ts'
import type { TranscriptEntry } from '../../../src/conversation/library.ts'
import { digest } from '../../../src/support/ids.ts'
import { channel, type Site, workspace } from '../site.ts'

/** A transcript entry as a page shows it. */
export interface Spoken extends TranscriptEntry {
  /** Changes whenever what is shown changes. */
  readonly version: string
  /** Nobody has said anything since, so that its controls still wait for an answer. */
  readonly live: boolean
}

/** The conversation as it stands, with what was taken a moment ago and is not in the transcript yet. */
export async function spoken(site: Site, thread: string): Promise<readonly Spoken[]> {
  const stored = await site.context.library.transcript(workspace, channel, thread)
  const ids = new Set(stored.map((entry) => entry.id))
  const entries = [...stored, ...site.hub.expected(thread).filter((entry) => !ids.has(entry.id))]
  const lastAnswer = entries.findLastIndex((entry) => entry.direction === 'in')
  return entries
    .map((entry, index) => ({
      ...entry,
      version: versionOf(entry.content ?? entry.text),
      live: index > lastAnswer,
    }))
    .filter((entry) => entry.direction === 'out' || entry.text.trim() !== '')
}

/** A short name of a message's form. */
export function versionOf(content: Content | string): string {
  return digest(JSON.stringify(content)).slice(0, 12)
}
