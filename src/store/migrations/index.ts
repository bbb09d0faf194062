import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'
import { first } from './0001-first.ts'

/** Every schema change in its order, by name. A change that was shipped is never edited: a new one is added. */
export function migrations(dialect: Dialect): Record<string, Migration> {
  return {
    '0001_first': first(dialect),
  }
}
