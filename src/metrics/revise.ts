import { checkDefinition } from './check-definition.ts'
import type { SourceDefinition } from './metric.ts'
import { renameThing } from './revise/rename-thing.ts'
import type { Revised } from './revise/revised.ts'
import { setMetricMeta } from './revise/set-metric-meta.ts'
import { setOutcome } from './revise/set-outcome.ts'
import { setRole } from './revise/set-role.ts'
import type { Revision } from './revision.ts'

/**
 * Applies one correction and returns a new definition. `not_possible` when the correction makes no sense there
 * (an outcome made of a time column; a column that several models hold, without saying which) or when a metric
 * that stays would break.
 */
export function reviseDefinition(definition: SourceDefinition, revision: Revision): Revised {
  const revised = apply(definition, revision)
  if (!revised.ok || checkDefinition(revised.definition) === undefined) return revised
  return { ok: false, reason: 'not_possible' }
}

function apply(definition: SourceDefinition, revision: Revision): Revised {
  switch (revision.kind) {
    case 'set_outcome':
      return setOutcome(definition, revision)
    case 'set_role':
      return setRole(definition, revision)
    case 'set_unit': {
      const { unit, currency } = revision
      const money = currency === undefined ? {} : { currency }
      return setMetricMeta(definition, revision.metric, ({ currency: previous, ...meta }) => ({
        ...meta,
        unit,
        ...(unit === 'currency' && { ...(previous !== undefined && { currency: previous }), ...money }),
      }))
    }
    case 'set_favorable':
      return setMetricMeta(definition, revision.metric, (meta) => ({
        ...meta,
        favorable: revision.favorable,
      }))
    case 'rename':
      return renameThing(definition, revision.name, revision.label)
  }
}
