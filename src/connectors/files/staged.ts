import type { DiscoveryNote } from '../connector.ts'

/** A column before its form is decided; `expr` is SQL over the staged relation. */
export interface StagedColumn {
  readonly name: string
  readonly header: string
  readonly expr: string
  /** `text` columns are read for numbers, dates and booleans; the others keep the type they came with. */
  readonly type: 'text' | 'number' | 'integer' | 'boolean' | 'date' | 'timestamp' | 'other'
}

/** A sheet or file that DuckDB can read, not yet a table. */
export interface Staged {
  readonly name: string
  readonly label: string
  /** What stands after FROM. */
  readonly relation: string
  readonly columns: readonly StagedColumn[]
  readonly notes: readonly DiscoveryNote[]
  /** What the file's separator suggests where no number can tell. */
  readonly decimalHint?: 'dot' | 'comma'
  /** The file itself told numbers and dates from text, so that nobody need be asked how they are written. */
  readonly exact?: boolean
}
