import { stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DiscoveryNote } from '../connectors/connector.ts'
import { databaseKind } from '../connectors/sql/address.ts'
import { AppError } from '../errors.ts'
import type { Dropped } from '../metrics/import/dropped.ts'
import type { Imported } from '../metrics/import/imported.ts'
import type { SourceDefinition } from '../metrics/metric.ts'
import type { FittedDefinition, ProposedSource } from '../tools.ts'
import { definitionsAt } from './definition-upload.ts'

/** A live database that the operator named in the environment; `url` is a reference to the variable. */
export interface NamedSource {
  readonly name: string
  readonly url: string
  /** The path of a definition file: MetricFlow's format, a semantic manifest, or Ossie. */
  readonly definitions: string | null
}

/** What was connected: its name, its rows, and what the operator should mend. */
export interface Connected {
  readonly name: string
  readonly rows: number
  readonly notes: readonly DiscoveryNote[]
  /** What the operator's definition file holds and could not be taken. */
  readonly dropped: readonly Dropped[]
}

interface Ways {
  readonly named: readonly NamedSource[]
  file(path: string): Promise<ProposedSource>
  live(name: string, url: string, given: SourceDefinition | null): Promise<ProposedSource>
  fit(imported: Imported, file: string, source: ProposedSource): Promise<FittedDefinition | undefined>
  redefine(source: ProposedSource, definition: SourceDefinition): Promise<void>
}

/**
 * Connects what an operator names on the command line: a source of the environment by its name, an SQLite or DuckDB
 * file as it lies there (with the definitions of `shop.yml` beside `shop.db`), or any other file by taking it in.
 * `definitions` is the path of a definition file to use instead of any other. Throws `source_secret_missing` for what is
 * none of these (an address never belongs on a command line), `definitions_unfit` where no metric would be left.
 */
export async function connectSource(
  given: string,
  definitions: string | null,
  ways: Ways,
): Promise<Connected> {
  // What is wrong with the definitions is said before anything is connected.
  const imported = definitions === null ? null : await definitionsAt(definitions)
  const { source, dropped } = await connect(given, imported !== null, ways)
  const { name, rows, notes } = source
  if (imported === null || definitions === null) return { name, rows, notes, dropped }
  const file = basename(definitions)
  const fitted = await ways.fit(imported, file, source)
  if (fitted === undefined) {
    const tables = imported.definition.models.map((model) => model.table ?? model.name).join(', ')
    throw new AppError('definitions_unfit', { name: file, tables })
  }
  await ways.redefine(source, fitted.definition)
  return { name, rows, notes, dropped: fitted.dropped }
}

interface Read {
  readonly source: ProposedSource
  readonly dropped: readonly Dropped[]
}

/** `defined` leaves the definitions aside that belong to the source's name or lie beside it: others are on their way. */
async function connect(given: string, defined: boolean, ways: Ways): Promise<Read> {
  const named = ways.named.find(({ name }) => name === given.toLowerCase())
  if (named !== undefined) return live(named.name, named.url, named.definitions)
  const isFile = await stat(given).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile && (/^\w+:\/\//.test(given) || /^[\w-]+$/.test(given))) {
    throw new AppError('source_secret_missing', { variable: variableFor(given) })
  }
  if (!isFile || (await databaseKind(given)) === undefined)
    return { source: await ways.file(given), dropped: [] }
  const path = resolve(given)
  const beside = `${path.slice(0, path.length - extname(path).length)}.yml`
  const hasDefinitions = await stat(beside).then(
    () => true,
    () => false,
  )
  return live(basename(path), pathToFileURL(path).href, hasDefinitions ? beside : null)

  async function live(name: string, url: string, own: string | null): Promise<Read> {
    const read = defined || own === null ? null : await definitionsAt(own)
    return { source: await ways.live(name, url, read?.definition ?? null), dropped: read?.dropped ?? [] }
  }
}

/** A whole address is not repeated, for its password. */
function variableFor(given: string): string {
  const name = /^[\w-]+$/.test(given) ? given.toUpperCase().replaceAll('-', '_') : 'NAME'
  return `VISAO_SOURCE_${name}_URL`
}
