import { inboundSchema } from '../conversation/inbound.ts'
import { statementSchema } from '../evidence/statement.ts'
import { auditEntrySchema } from '../insights/audit.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** All that a workspace holds of one person: what they wrote, what was noted of it, and what they did to insights. */
export function personRecords(db: Database): Pick<Store, 'personRecords'> {
  return {
    personRecords: (workspace, person) =>
      db.read(async (reader) => {
        const heard = await reader
          .selectFrom('inbox')
          .select('body')
          .where('workspace', '=', workspace)
          .orderBy('seq')
          .execute()
        const noted = await reader
          .selectFrom('evidence')
          .select('body')
          .where('workspace', '=', workspace)
          .where('kind', '=', 'statement')
          .orderBy('id')
          .execute()
        const done = await reader
          .selectFrom('audit')
          .select('body')
          .where('workspace', '=', workspace)
          .orderBy('at')
          .orderBy('insight')
          .orderBy('place')
          .execute()
        return {
          events: heard
            .map(({ body }) => inboundSchema.parse(JSON.parse(body)))
            .filter(({ actor }) => actor.id === person),
          statements: noted
            .map(({ body }) => statementSchema.parse(JSON.parse(body)))
            .filter(({ by }) => by.id === person),
          audit: done
            .map(({ body }) => auditEntrySchema.parse(JSON.parse(body)))
            .filter(({ by, about }) => by.id === person || about?.id === person),
        }
      }),
  }
}
