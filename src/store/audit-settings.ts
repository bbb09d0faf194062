import type { Transaction } from 'kysely'
import { type AuditEntry, type Done, entryOf, moved, teamEntries } from '../insights/audit.ts'
import { teamSchema } from '../insights/team.ts'
import { policySchema } from '../llm/policy.ts'
import type { Tables } from './tables.ts'

/** What a transaction is about to change of who may do what, and of what a language model may do; before it is written. */
export async function settingEntries(
  trx: Transaction<Tables>,
  workspace: string,
  settings: Readonly<Record<string, string>>,
  done: Done,
): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = []
  for (const [name, value] of Object.entries(settings)) {
    if (name !== 'team' && name !== 'model') continue
    const stored = await trx
      .selectFrom('settings')
      .select('value')
      .where('workspace', '=', workspace)
      .where('name', '=', name)
      .executeTakeFirst()
    const [before, after] = [stored?.value ?? '{}', value].map((text): unknown => JSON.parse(text))
    entries.push(
      ...(name === 'team'
        ? teamEntries(teamSchema.parse(before), teamSchema.parse(after), done)
        : modelEntries(before, after, done)),
    )
  }
  return entries
}

function modelEntries(before: unknown, after: unknown, done: Done): readonly AuditEntry[] {
  const [was, now] = [policySchema.parse(before), policySchema.parse(after)]
  return [
    ...moved('model', was.on ? 'on' : 'off', now.on ? 'on' : 'off'),
    ...moved('model_forbid', was.forbid.toSorted().join(' '), now.forbid.toSorted().join(' ')),
  ].map((change) => ({ ...entryOf(done), ...change }))
}
