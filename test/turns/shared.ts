import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { definitionFiles } from './definitions.ts'
import { sessionsCsv } from './sessions.ts'
import { openHouse, storeIn } from './stage.ts'

/** What all dialogues share: made once, and only read. */
export interface Shared {
  /** The folder of the sample shop. */
  readonly shop: string
  /** A store in which the shop's words are taken up already. */
  readonly begun: string
  /** The folder of the files that people drop. */
  readonly files: string
  remove(): Promise<void>
}

/** Makes the shop of the day `now`, a store that begins with it, and the files. */
export async function makeShared(now: string): Promise<Shared> {
  const root = await mkdtemp(join(tmpdir(), 'visao-turns-'))
  const [shop, begun, files] = [join(root, 'shop'), join(root, 'begun'), join(root, 'files')]
  await Promise.all([begun, files].map((folder) => mkdir(folder)))
  await writeFile(join(files, 'sessions.csv'), sessionsCsv())
  for (const [name, text] of Object.entries(definitionFiles())) await writeFile(join(files, name), text)
  await writeFile(
    join(files, 'report.pdf'),
    '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
  )
  const { app } = await openHouse(begun, { now, sampleFolder: shop })
  await app.close()
  return { shop, begun: storeIn(begun), files, remove: () => rm(root, { recursive: true, force: true }) }
}
