import { join } from 'node:path'
import { ingestFile } from '../connectors/files/ingest.ts'
import type { Upload } from '../conversation/inbound.ts'
import type { ReadingChoices } from '../tools.ts'

/** Makes a DuckDB of a file's tables, and says where it lies. */
export async function takeFile(
  room: string,
  upload: Upload,
  signal: AbortSignal,
  choices: ReadingChoices,
): Promise<{ readonly database: string; readonly original: string }> {
  const config = { database: `${upload.key.replace(/\.\w+$/u, '')}.duckdb`, original: upload.name }
  await ingestFile({
    path: join(room, upload.key),
    name: upload.name,
    database: join(room, config.database),
    signal,
    choices,
  })
  return config
}
