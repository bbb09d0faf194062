import { platform, type Site } from '../site.ts'

/** The thread of a channel in which somebody spoke with Visao last; null where there is none. */
export async function ownThread(
  site: Site,
  workspace: string,
  channel: string,
  user: string,
): Promise<string | null> {
  const threads = await site.context.library.threads(workspace)
  const latest = threads
    .filter((thread) => thread.platform === platform && thread.channel === channel)
    .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
  for (const { thread } of latest) {
    const talk = await site.threads.read(workspace, channel, thread)
    if (talk?.partners.includes(user) === true) return thread
  }
  return null
}

/** Where a thread is opened in a browser. */
export function threadAddress(team: string, channel: string, thread: string): string {
  return `https://app.slack.com/client/${team}/${channel}/thread/${channel}-${thread}`
}
