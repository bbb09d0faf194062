import { entryOf } from '../insights/audit.ts'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** Links that strangers may open for a while: made, looked up by their token's digest, listed, taken back. */
export function publicLinks(
  db: Database,
): Pick<Store, 'savePublicLink' | 'publicLink' | 'publicLinks' | 'removePublicLink'> {
  return {
    savePublicLink: ({ token, ...link }, done) =>
      db.write(async (trx) => {
        await trx
          .insertInto('public_links')
          .values({
            workspace: link.workspace,
            id: link.id,
            token,
            insight: link.insight,
            version: link.version,
            language: link.language,
            made_by: link.madeBy,
            made_at: link.madeAt,
            expires_at: link.expiresAt,
          })
          .execute()
        const { workspace, insight, version, expiresAt } = link
        await appendAudit(trx, workspace, [
          { ...entryOf(done), insight, version, what: 'link_made', from: null, to: expiresAt.slice(0, 10) },
        ])
      }),
    publicLink: (token, now) =>
      db.read(async (reader) => {
        const row = await links(reader)
          .where('token', '=', token)
          .where('expires_at', '>', now)
          .executeTakeFirst()
        return row ?? null
      }),
    publicLinks: (workspace, insight) =>
      db.read((reader) =>
        links(reader)
          .where('workspace', '=', workspace)
          .where('insight', '=', insight)
          .orderBy('made_at', 'desc')
          .orderBy('id')
          .execute(),
      ),
    removePublicLink: (workspace, id, done) =>
      db.write(async (trx) => {
        const removed = await trx
          .deleteFrom('public_links')
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .returning(['insight', 'version', 'expires_at'])
          .executeTakeFirst()
        if (removed === undefined) return
        const { insight, version, expires_at } = removed
        await appendAudit(trx, workspace, [
          {
            ...entryOf(done),
            insight,
            version,
            what: 'link_removed',
            from: expires_at.slice(0, 10),
            to: null,
          },
        ])
      }),
  }
}

function links(reader: Parameters<Parameters<Database['read']>[0]>[0]) {
  return reader
    .selectFrom('public_links')
    .select([
      'workspace',
      'id',
      'insight',
      'version',
      'language',
      'made_by as madeBy',
      'made_at as madeAt',
      'expires_at as expiresAt',
    ])
}
