import type { Place, Site } from '../site.ts'
import type { Origin } from '../teams.ts'

/** Where something that happened belongs; null for teams that have not installed the app. */
export async function placeOf(site: Site, origin: Origin, shared: boolean): Promise<Place | null> {
  const workspace = await site.teams.workspaceOf(origin)
  if (workspace === null) {
    site.context.logger.warn({ team: origin.team }, 'an event of a team that has not installed the app')
    return null
  }
  const { botUser } = await site.teams.credentials(workspace)
  return { workspace, team: origin.team, botUser, shared }
}
