import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** Links that strangers may open for a while: made, looked up by their token's digest, listed, taken back. */
export function publicLinks(
  db: Database,
): Pick<Store, 'savePublicLink' | 'publicLink' | 'publicLinks' | 'removePublicLink'> {
  return {
    savePublicLink: ({ token, ...link }) =>
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
    removePublicLink: (workspace, id) =>
      db.write(async (trx) => {
        await trx.deleteFrom('public_links').where('workspace', '=', workspace).where('id', '=', id).execute()
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
