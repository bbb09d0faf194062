import type { ThreadSummary } from '../../../src/conversation/library.ts'
import { platform, type Site, workspace } from '../site.ts'

/** The page's own conversations, the last used first. */
export async function conversations(site: Site): Promise<readonly ThreadSummary[]> {
  const threads = await site.context.library.threads(workspace)
  return threads
    .filter((entry) => entry.platform === platform)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
}
