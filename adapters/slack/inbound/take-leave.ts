import type { Site } from '../site.ts'
import type { Origin } from '../teams.ts'

/** The app was uninstalled: tokens, threads and everything stored of the workspaces that went with it are erased. */
export async function takeLeave(
  site: Pick<Site, 'context' | 'teams' | 'threads'>,
  origin: Origin,
): Promise<void> {
  for (const workspace of await site.teams.leave(origin)) {
    await site.threads.forget(workspace)
    for (const room of ['met', 'language', 'files'])
      for (const name of Object.keys(await site.context.kept.all(`${room}.${workspace}.`)))
        await site.context.kept.erase(name)
    await site.context.eraseWorkspace(workspace)
    site.context.logger.info({ workspace }, 'a workspace has left and was erased')
  }
}
