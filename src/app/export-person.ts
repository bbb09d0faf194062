import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '../store/store.ts'
import { digest } from '../support/ids.ts'

/** Writes all that a workspace holds of a person as JSON into a folder, and gives the file's path. */
export async function exportPerson(
  store: Store,
  workspace: string,
  person: string,
  folder: string,
): Promise<string> {
  const records = await store.personRecords(workspace, person)
  // The id may be anything that a platform calls people; the file's name says nothing of it.
  const path = join(folder, `person-${digest(`${workspace}\n${person}`).slice(0, 12)}.json`)
  await mkdir(folder, { recursive: true })
  await writeFile(`${path}.part`, `${JSON.stringify({ person, ...records }, null, 2)}\n`)
  await rename(`${path}.part`, path)
  return path
}
