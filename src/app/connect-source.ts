import { readFile, stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DiscoveryNote } from '../connectors/connector.ts'
import { databaseKind } from '../connectors/sql/address.ts'
import { AppError } from '../errors.ts'
import { parseDefinition } from '../metrics/definition-file.ts'
import type { SourceDefinition } from '../metrics/metric.ts'
import type { ProposedSource } from '../tools.ts'

/** A live database that the operator named in the environment; `url` is a reference to the variable. */
export interface NamedSource {
  readonly name: string
  readonly url: string
  /** The path of a definition file, in MetricFlow's format. */
  readonly definitions: string | null
}

/** What was connected: its name, its rows, and what the operator should mend. */
export interface Connected {
  readonly name: string
  readonly rows: number
  readonly notes: readonly DiscoveryNote[]
}

interface Ways {
  readonly named: readonly NamedSource[]
  file(path: string): Promise<void>
  live(name: string, url: string, given: SourceDefinition | null): Promise<ProposedSource>
}

/**
 * Connects what an operator names on the command line: a source of the environment by its name, an SQLite or DuckDB
 * file as it lies there (with the definitions of `shop.yml` beside `shop.db`), or any other file by taking it in.
 * Throws `source_secret_missing` for what is none of these; an address never belongs on a command line.
 */
export async function connectSource(given: string, ways: Ways): Promise<Connected | null> {
  const named = ways.named.find(({ name }) => name === given.toLowerCase())
  if (named !== undefined) return live(named.name, named.url, named.definitions)
  const isFile = await stat(given).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile && (/^\w+:\/\//.test(given) || /^[\w-]+$/.test(given))) {
    throw new AppError('source_secret_missing', { variable: variableFor(given) })
  }
  if (!isFile || (await databaseKind(given)) === undefined) {
    await ways.file(given)
    return null
  }
  const path = resolve(given)
  const beside = `${path.slice(0, path.length - extname(path).length)}.yml`
  const hasDefinitions = await stat(beside).then(
    () => true,
    () => false,
  )
  return live(basename(path), pathToFileURL(path).href, hasDefinitions ? beside : null)

  async function live(name: string, url: string, definitions: string | null): Promise<Connected> {
    const read = definitions === null ? null : await readDefinition(definitions)
    const { rows, notes } = await ways.live(name, url, read)
    return { name, rows, notes }
  }
}

async function readDefinition(path: string): Promise<SourceDefinition> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError('file_missing', { name: basename(path) }, error)
  })
  return parseDefinition(text, basename(path))
}

/** A whole address is not repeated, for its password. */
function variableFor(given: string): string {
  const name = /^[\w-]+$/.test(given) ? given.toUpperCase().replaceAll('-', '_') : 'NAME'
  return `VISAO_SOURCE_${name}_URL`
}
