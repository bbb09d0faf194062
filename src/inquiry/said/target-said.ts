import { only, say } from '../../conversation/write.ts'
import type { Action } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'

/** A target as it was stated; a share of today's value as a way up or down from it. */
export function targetSaid({ statement, direction, relative }: NonNullable<Action['target']>): Said {
  const stated = { stated: statement }
  return relative ? say(`apply.target_by.${direction}`, { by: stated }) : only(stated)
}
