import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Upload } from '../conversation/inbound.ts'
import { AppError } from '../errors.ts'
import { hasDefinitionShape } from '../metrics/definition-shape.ts'
import type { Imported } from '../metrics/import/imported.ts'
import { readDefinitions } from '../metrics/read-definitions.ts'

/** More is no definition that somebody wrote, and is not read whole only to look at its shape. */
const mostBytes = 20 * 1024 ** 2

/**
 * The metric definitions in a dropped file: YAML, or JSON of that shape; null for a file of data. Throws
 * `definitions_unknown`, `metric_definition_invalid`, `metric_unsupported`, `file_too_large`, `file_missing`.
 */
export async function definitionsIn(room: string, upload: Upload): Promise<Imported | null> {
  const isYaml = /\.ya?ml$/iu.test(upload.name)
  if (!isYaml && !/\.json$/iu.test(upload.name)) return null
  if (upload.bytes > mostBytes) {
    if (isYaml) throw new AppError('file_too_large', { name: upload.name, bytes: mostBytes })
    return null
  }
  const text = await textOf(join(room, upload.key), upload.name)
  return isYaml || hasDefinitionShape(parsed(text)) ? readDefinitions(text, upload.name) : null
}

/** The metric definitions in a file of this machine. Throws like `definitionsIn`. */
export async function definitionsAt(path: string): Promise<Imported> {
  const name = basename(path)
  return readDefinitions(await textOf(path, name), name)
}

function textOf(path: string, name: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError('file_missing', { name }, error)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
