import { readdirSync, readFileSync } from 'node:fs'
import { posix, relative, resolve, sep } from 'node:path'

/** The repository, whatever folder the tests run from. */
export const repository = resolve(import.meta.dirname, '../..')

/** A file of ours: its path from the repository's root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every `.ts` and `.js` file below the folders, sorted. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(resolve(repository, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
        .map((entry) => relative(repository, resolve(entry.parentPath, entry.name)).split(sep).join('/')),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(resolve(repository, path), 'utf8') }))
}

/** What stands directly in a folder: names of files and folders. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(resolve(repository, folder)).sort()
}

const statements = [
  /** import x from, import { a, type b } from, import type { a } from, import * as x from, import '…' */
  /^import\s+(?:[\w$\s{},*]+?\s+from\s+)?'([^']+)'/gm,
  /** export { a } from, export type { a } from, export * from */
  /^export\s+(?:type\s+)?(?:\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)\s+from\s+'([^']+)'/gm,
  /** import('…'), of a value or of a type */
  /\bimport\(\s*'([^']+)'/g,
]

/** What a file imports, types included: our own files by their path from the root, packages by their name. */
export function importsOf(file: SourceFile): readonly string[] {
  const found = statements.flatMap((statement) =>
    [...file.text.matchAll(statement)].map((match) => match[1] ?? ''),
  )
  return [...new Set(found)].map((target) =>
    target.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file.path), target)) : target,
  )
}
