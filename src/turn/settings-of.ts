import type { Decision } from '../conversation/step.ts'
import type { TurnCommit } from '../store/store.ts'

/** What a decision arranges for the whole workspace, by the names of its settings. */
export function settingsOf({ team, modelPolicy, meanings }: Decision): Pick<TurnCommit, 'settings'> {
  if (team === undefined && modelPolicy === undefined && meanings === undefined) return {}
  return {
    settings: {
      ...Object.fromEntries((meanings?.kept ?? []).map((one) => [`meaning.${one.id}`, JSON.stringify(one)])),
      ...Object.fromEntries((meanings?.dropped ?? []).map((id) => [`meaning.${id}`, ''])),
      ...(team === undefined ? {} : { team: JSON.stringify(team) }),
      ...(modelPolicy === undefined ? {} : { model: JSON.stringify(modelPolicy) }),
    },
  }
}
