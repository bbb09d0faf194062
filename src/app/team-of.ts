import { noTeam, type Team, teamSchema } from '../insights/team.ts'
import type { Store } from '../store/store.ts'

/** Who may do what in a workspace. */
export async function teamOf(store: Store, workspace: string): Promise<Team> {
  const kept = await store.setting(workspace, 'team')
  return kept === null ? noTeam : teamSchema.parse(JSON.parse(kept))
}
